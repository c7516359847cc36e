import { describe, expect, test } from "vitest";
import { type LinkTargets, resolveLink } from "./link-resolver.ts";

const from = { file: "documents/2023/a.md", address: "documents/QH-2023-1/" };
const files = [
  "documents/2023/a/名单.xlsx",
  "documents/2023/a/名单#2.pdf",
  "documents/2023/a/增长5%.pdf",
  "documents/2023/a/表 格%20.csv",
  "documents/2023/a/a+b&c=d.pdf",
  "documents/2023/a/UPPER.PDF",
  "documents/2023/a/名单（2024）(终稿).pdf",
  "documents/2022/b/表.pdf",
  "documents/2023/a/x.html",
  "documents/2023/a/x.exe",
  "documents/草稿/附表.pdf",
];
const targets: LinkTargets = {
  pageOf: (file: string) =>
    ({ "documents/2022/b.md": "documents/QH-2022-1/", "guide.md": "guide/" })[file],
  hasPage: (address: string) => ["guide/", "documents/QH-2022-1/"].includes(address),
  staticAddress: (file) => (file === "static/img/徽标.svg" ? "img/徽标.svg" : undefined),
  hasFile: (file: string) => files.includes(file),
  hasDownload: (address) => address === "documents/QH-2022-1/QH-2022-1.txt",
  heldBack: (_, file) => (file.startsWith("documents/草稿/") ? "unpublished" : null),
  pageOfNumber: (number) => (number === "禾政发〔2022〕1号" ? "documents/QH-2022-1/" : undefined),
  portal: { host: "qinghe.example", path: "/zwgk/" },
};
const resolve = (href: string) => resolveLink(from, href, targets);

describe("a link in a document", () => {
  test("to another document leads to its page, with its anchor", () => {
    expect(resolve("../2022/b.md#article-3")).toEqual({
      page: "documents/QH-2022-1/",
      suffix: "#article-3",
    });
    expect(resolve("../../guide.md")).toEqual({ page: "guide/", suffix: "" });
  });

  test("to a file beside the document keeps its relative path, encoded or not", () => {
    const expected = { link: "a/%E5%90%8D%E5%8D%95.xlsx", file: "documents/2023/a/名单.xlsx" };
    expect(resolve("a/名单.xlsx")).toEqual(expected);
    expect(resolve("a/%E5%90%8D%E5%8D%95.xlsx")).toEqual(expected);
  });

  test("to a file of another document is published here as well", () => {
    expect(resolve("../2022/b/表.pdf")).toMatchObject({
      link: expect.stringMatching(/^attachments\/[0-9a-f]{8}\/%E8%A1%A8\.pdf$/),
      file: "documents/2022/b/表.pdf",
    });
  });

  test("to a file that is published as it is leads there, and it is not published again", () => {
    expect(resolve("../../static/img/徽标.svg#a")).toEqual({
      link: "../../img/%E5%BE%BD%E6%A0%87.svg#a",
      file: null,
    });
  });

  test("to a site without https:// is told as it is written", () => {
    for (const href of ["www.gov.cn", "www.gov.cn/zhengce/", "qinghe.gov.cn:8080/a?b=1"])
      expect(resolve(href)).toEqual({ missing: href, reason: "not-found" });
  });

  test("from the root is an address of the portal", () => {
    expect(resolve("/guide/")).toEqual({ page: "guide/", suffix: "" });
    expect(resolve("/documents/QH-2022-1")).toMatchObject({ page: "documents/QH-2022-1/" });
    expect(resolve("/zwgk/documents/QH-2022-1/index.html#a")).toEqual({
      page: "documents/QH-2022-1/",
      suffix: "#a",
    });
    expect(resolve("/nowhere/")).toMatchObject({ reason: "not-found" });
    expect(resolve("/")).toEqual({ page: "", suffix: "" });
  });

  test.each([
    "documents/QH-2022-1",
    "../QH-2022-1/",
    "../QH-2022-1/index.html",
    "https://www.qinghe.example/zwgk/documents/QH-2022-1/",
    "http://qinghe.example/zwgk/documents/QH-2022-1/index.html",
    "//WWW.QINGHE.example/zwgk/documents/QH-2022-1",
    "禾政发〔2022〕1号",
  ])("to a page by its address, its full address or its number leads there: %s", (href) => {
    expect(resolve(href)).toEqual({ page: "documents/QH-2022-1/", suffix: "" });
  });

  test("to a download of the portal leads there", () => {
    const expected = { link: "../QH-2022-1/QH-2022-1.txt", file: null };
    expect(resolve("/documents/QH-2022-1/QH-2022-1.txt")).toEqual(expected);
    expect(resolve("https://qinghe.example/zwgk/documents/QH-2022-1/QH-2022-1.txt")).toEqual(
      expected,
    );
  });

  test("by full address that the portal does not have is refused, and another site's is left", () => {
    for (const dead of ["documents/QH-2099-1/", "documents/QH-2022-1/QH-2022-1.pdf"]) {
      const url = `https://www.qinghe.example/zwgk/${dead}`;
      expect(resolve(url)).toEqual({ missing: url, reason: "not-found" });
    }
    for (const url of ["https://www.qinghe.example/art/1.html", "https://www.gov.cn/zwgk/?a=1#b"]) {
      expect(resolve(url)).toEqual({ link: url, file: null });
    }
    const atRoot = { ...targets, portal: { host: "qinghe.example", path: "/" } };
    expect(resolveLink(from, "https://qinghe.example/art/1.html", atRoot)).toHaveProperty("link");
    expect(resolveLink(from, "https://qinghe.example/documents/X/", atRoot)).toHaveProperty(
      "missing",
    );
  });

  test.each([
    ["a/名单#2.pdf", "a/%E5%90%8D%E5%8D%95%232.pdf"],
    ["a/名单%232.pdf#page=2", "a/%E5%90%8D%E5%8D%95%232.pdf#page=2"],
    ["a/增长5%.pdf", "a/%E5%A2%9E%E9%95%BF5%25.pdf"],
    ["a/增长5%25.pdf", "a/%E5%A2%9E%E9%95%BF5%25.pdf"],
    ["a/表 格%20.csv", "a/%E8%A1%A8%20%E6%A0%BC%2520.csv"],
    ["a/表%20格%2520.csv", "a/%E8%A1%A8%20%E6%A0%BC%2520.csv"],
    ["a/a+b&c=d.pdf", "a/a%2Bb%26c%3Dd.pdf"],
    ["a/UPPER.PDF#page=3", "a/UPPER.PDF#page=3"],
    [
      "a/名单（2024）(终稿).pdf",
      "a/%E5%90%8D%E5%8D%95%EF%BC%882024%EF%BC%89(%E7%BB%88%E7%A8%BF).pdf",
    ],
  ])("to a file with any sign in its name finds it: %s", (href, link) => {
    expect(resolve(href)).toMatchObject({ link });
  });

  test.each([
    ["./C:\\Users\\王\\表.png", "on-computer"],
    ["./D:/表.docx", "on-computer"],
    ["./file:///C:/表.docx", "on-computer"],
    ["\\server\\公文\\表.docx", "on-computer"],
    ["a\\名单.xlsx", "backslash"],
    ["./ftp://qinghe.example/表.docx", "protocol"],
    ["a/x.exe", "program"],
    ["../草稿/附表.pdf", "unpublished"],
  ])("that no page can lead to is refused: %s", (href, reason) => {
    expect(resolve(href)).toMatchObject({ reason });
  });

  test("that is missing, leaves the folder or could run script is refused", () => {
    expect(resolve("a/无.xlsx")).toEqual({
      missing: "documents/2023/a/无.xlsx",
      reason: "not-found",
    });
    expect(resolve("../../../etc/passwd")).toMatchObject({ reason: "outside" });
    expect(resolve("..%2f..%2f..%2fetc/passwd")).toMatchObject({ reason: "outside" });
    expect(resolve("a/x.html")).toMatchObject({ reason: "active" });
    expect(resolve("%E0%A4%A")).toMatchObject({ reason: "not-found" });
  });
});
