import { posix } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { formerAddressFault, formerAddressFile } from "./former-address.ts";

test.each([
  ["/art/2019/3/5/art_123_4567.html", "art/2019/3/5/art_123_4567.html"],
  ["/zwgk/xxgk/201903/t20190305_123.shtml", "zwgk/xxgk/201903/t20190305_123.shtml"],
  ["/zwgk/2018/17.HTM", "zwgk/2018/17.HTM"],
  ["/zwgk/2018/17/", "zwgk/2018/17/index.html"],
  ["/zwgk/2018/17", "zwgk/2018/17/index.html"],
  ["/v1.5/17", "v1.5/17/index.html"],
  ["/公告/关于供水的通知.html", "公告/关于供水的通知.html"],
  ["/a b/c+d@e,f(1)~.html", "a b/c+d@e,f(1)~.html"],
  ["/documents/QH001-2018-00004/", "documents/QH001-2018-00004/index.html"],
  ["/documents/QH001-2018-00004", "documents/QH001-2018-00004/index.html"],
])("an old site's address %s is a file that leads on", (address, file) => {
  expect(formerAddressFault(address)).toBeNull();
  expect(formerAddressFile(address)).toBe(file);
});

const refused: Record<string, string[]> = {
  form: [
    ..."/ /../x /a/../../x /a/./b /a//b /a\\b /a:b /a*b /a|b /a<b> /a%2e%2e/b 甲 http://a/b a/b.html //evil.example/ /a\u202eb.html /a\0b".split(
      " ",
    ),
    "/\u0065\u0301.html",
  ],
  name: [
    ..."/.htaccess /.git/config /.well-known/x.html /a/.b/c.html /... /con /a/NUL.html /com1.txt/x.html /lpt¹/ /a./b /a./".split(
      " ",
    ),
    "/ a.html",
    "/a /b.html",
    ..."/data/x.html /search/index.html /Data/a /_astro/x.html /pagefind/x.html /assets/x.html /genres/通知/ /guide/ /documents/feed/x.html /documents/QH001-2018-00004/a.html /Documents/QH001-2018-00004/ /mirror/x.html".split(
      " ",
    ),
    `/${"a".repeat(300)}.html`,
    `/${"汉".repeat(70)}.html`,
    `/${"a/".repeat(120)}`,
  ],
  "not-served": [
    ..."/info.jsp?id=3 /index.aspx /x.php /x.php/ /x.php.html /a.asp;.html /a.do /a.action /cgi/a.cgi /web.config /a/17.html?x=1 /a#b /a.pdf /a.xml /robots.txt /a.js /a.xhtml /a.svg /icon.svg".split(
      " ",
    ),
  ],
};

test.each(
  Object.entries(refused).flatMap(([kind, list]) => list.map((one) => [one, kind] as const)),
)("the address %j is refused: %s", (address, kind) => {
  expect(formerAddressFault(address)?.kind).toBe(kind);
});

test.each([
  ["https://www.qinghe.example/zwgk/17.html", "/zwgk/17.html"],
  ["/%E5%85%AC%E5%91%8A/17.html", "/公告/17.html"],
  ["zwgk/17.html", "/zwgk/17.html"],
  ["\\zwgk\\17.html", "/zwgk/17.html"],
  ["/zwgk//17.html", "/zwgk/17.html"],
  ["/e\u0301.html", "/\u00e9.html"],
])("of %j it is told what is meant", (written, nearest) => {
  expect(formerAddressFault(written)).toEqual({ kind: "form", values: { nearest } });
});

test("whatever is let through is a short relative path of harmless names, ending in a page", () => {
  const signs = fc.constantFrom(
    ..."ab.0/\\%:?#~ 汉\u0301\u202e\0".split(""),
    "..",
    ".php",
    ".html",
    "con",
    "//",
  );
  const address = fc.array(signs, { maxLength: 30 }).map((parts) => `/${parts.join("")}`);
  fc.assert(
    fc.property(address, (one) => {
      if (formerAddressFault(one) !== null) return;
      const file = formerAddressFile(one);
      expect(posix.normalize(file)).toBe(file);
      expect(file).toMatch(/\.s?html?$/i);
      expect(file).not.toMatch(/^\/|(?:^|\/)\.|[\\%:?#\p{C}]|\.php(?:\/|$)/u);
      expect(Math.max(...file.split("/").map((name) => Buffer.byteLength(name)))).toBeLessThan(256);
    }),
    { numRuns: 2000 },
  );
});
