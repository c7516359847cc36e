import { expect, test } from "vitest";
import type { Content } from "../../content/read-content.ts";
import { staticFaults } from "./static-faults.ts";

/** What is wrong with files of `static/` beside a document with former addresses. */
function told(addresses: string[], aliases: string[] = []) {
  const staticFiles = addresses.map((address) => ({
    file: `static/${address}`,
    address,
    path: "",
    bytes: 0,
    sha256: "",
  }));
  const documents = [{ meta: { aliases }, source: { file: "documents/a.md" } }];
  return staticFaults({ staticFiles, documents } as unknown as Content).map(
    ({ code, file, values }) => [code, file, values?.own ?? values?.alias],
  );
}

test("a file of one's own, in a folder of one's own, has nothing wrong", () => {
  const good = [
    "baidu_verify_a.html",
    "favicon.ico",
    "icon.svg",
    "files/index.html",
    "图/徽标.png",
    ".well-known/security.txt",
    "data.gz",
  ];
  expect(told(good, ["/zwgk/17.html", "OLD-2019-1"])).toEqual([]);
});

test.each([
  ["index.html", "index.html"],
  ["INDEX.htm", "index.html"],
  ["default.htm", "index.html"],
  ["404.html", "404.html"],
  ["Robots.txt", "robots.txt"],
  ["robots.txt.gz", "robots.txt"],
  ["index.html.gz", "index.html"],
  ["default.gz", "index.html"],
  ["404.html.GZ", "404.html"],
  ["\u017fitemap.xml", "sitemap.xml"],
  ["\u017fearch/index.html", "search/"],
  ["a\u00dfets/a.css", "assets/"],
  ["icon.svg.gz", "icon.svg"],
  ["robots.txt/a.pdf", "robots.txt"],
  ["sitemap.xml", "sitemap.xml"],
  ["sitemap-2.xml", "sitemap-2.xml"],
  ["MANIFEST.txt", "manifest.txt"],
  ["ICON.svg", "icon.svg"],
  ["icon.svg/a.png", "icon.svg"],
  ["documents", "documents/"],
  ["documents/QH001-2020-00001/x.pdf", "documents/"],
  ["Pages/a.pdf", "pages/"],
  ["assets/a.css", "assets/"],
  ["data/documents.csv", "data/"],
  ["pagefind/a.json", "pagefind/"],
  ["publishers/a/x.pdf", "publishers/"],
])("%s would stand where the portal's own %s is", (address, own) => {
  expect(told([address])).toEqual([["static/taken", `static/${address}`, own]]);
});

test("a file that is a former address, or lies in one, or has one in it, is told with the document", () => {
  const aliases = ["/zwgk/17.html", "/info/18", "/a/b/c.html", "/b.pdf"];
  expect(
    told(
      [
        "ZWGK/17.html",
        "info/18",
        "info/18/index.html",
        "zwgk/17.html/a.pdf",
        "a",
        "a/b",
        "a/b/d.html",
        "b.pdf.gz",
      ],
      aliases,
    ),
  ).toEqual([
    ["static/taken", "static/ZWGK/17.html", "/zwgk/17.html"],
    ["static/taken", "static/info/18", "/info/18"],
    ["static/taken", "static/info/18/index.html", "/info/18"],
    ["static/taken", "static/zwgk/17.html/a.pdf", "/zwgk/17.html"],
    ["static/taken", "static/a", "/a/b/c.html"],
    ["static/taken", "static/a/b", "/a/b/c.html"],
    ["static/taken", "static/b.pdf.gz", "/b.pdf"],
  ]);
});

test.each([
  "_headers",
  "_redirects",
  "_worker.js",
  "CNAME",
  "staticwebapp.config.json",
  "package.json",
  "firebase.json",
  "Dockerfile",
  ".well-known/acme-challenge/a",
  ".well-known/pki-validation/fileauth.txt",
])("%s would set the host", (address) => {
  expect(told([address])).toEqual([["static/host-settings", `static/${address}`, undefined]]);
});

test.each(["C:a.txt", "a\\b.txt", "a/ ./b.txt", "..."])("%j is no address", (address) => {
  expect(told([address])).toEqual([["static/name", `static/${address}`, undefined]]);
});
