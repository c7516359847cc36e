import { describe, expect, test } from "vitest";
import { resolveLink } from "./link-resolver.ts";

const from = { file: "documents/2023/a.md", address: "documents/QH-2023-1/" };
const targets = {
  pageOf: (file: string) =>
    ({ "documents/2022/b.md": "documents/QH-2022-1/", "guide.md": "guide/" })[file],
  hasPage: (address: string) => ["guide/", "documents/QH-2022-1/"].includes(address),
  hasFile: (file: string) =>
    ["documents/2023/a/名单.xlsx", "documents/2022/b/表.pdf", "documents/2023/a/x.html"].includes(
      file,
    ),
};
const resolve = (href: string) => resolveLink(from, href, targets);

describe("a link in a document", () => {
  test("to another document leads to its page, with its anchor", () => {
    expect(resolve("../2022/b.md#article-3")).toEqual({
      link: "../QH-2022-1/#article-3",
      file: null,
    });
    expect(resolve("../../guide.md")).toEqual({ link: "../../guide/", file: null });
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

  test("from the root is an address of the portal", () => {
    expect(resolve("/guide/")).toEqual({ link: "../../guide/", file: null });
    expect(resolve("/documents/QH-2022-1")).toMatchObject({ link: "../QH-2022-1/" });
    expect(resolve("/nowhere/")).toMatchObject({ reason: "not-found" });
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
