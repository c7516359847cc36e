import { expect, test } from "vitest";
import { fileAddress, hostAddress, isOwnRedirect, withoutPassword } from "./host-address.ts";

test.each([
  ["https://www.example.gov.cn/zwgk/", "https://www.example.gov.cn/zwgk/"],
  ["https://www.example.gov.cn/zwgk", "https://www.example.gov.cn/zwgk/"],
  ["https://www.example.gov.cn/zwgk/index.html?q=1#a", "https://www.example.gov.cn/zwgk/"],
  ["http://www.example.gov.cn", "http://www.example.gov.cn/"],
  ["http://政务.example/公开/MANIFEST.txt", "http://xn--4gq2lo6q.example/%E5%85%AC%E5%BC%80/"],
])("%s is the portal at %s", (written, folder) => {
  expect(hostAddress(written)?.pathname).toBe(new URL(folder).pathname);
  expect(hostAddress(written)?.href.startsWith(new URL(folder).protocol)).toBe(true);
});

test.each(["", "www.example.gov.cn", "ftp://x/", "file:///etc/", "https://name:word@x/"])(
  "“%s” is no address of a portal",
  (written) => {
    expect(hostAddress(written)).toBeNull();
  },
);

test.each([
  ["https://name:word@x/", "https://…@x/"],
  ["https://name:w/o@rd@x/", "https://…@x/"],
  ["name:word@x", "…@x"],
  ["ftp://x/甲", "ftp://x/甲"],
])("of %s no password is told", (written, shown) => {
  expect(withoutPassword(written)).toBe(shown);
});

test("each name of a path is a name, whatever signs it has", () => {
  const folder = new URL("https://x/zwgk/");
  const path = "documents/附件 #1 100%?.txt";
  const address = fileAddress(folder, path);
  expect(address.href.startsWith("https://x/zwgk/documents/")).toBe(true);
  expect(decodeURIComponent(address.pathname)).toBe(`/zwgk/${path}`);
  expect(fileAddress(folder, "http:/x").href).toBe("https://x/zwgk/http%3A/x");
});

test("a host may send to itself and to https, and nowhere else", () => {
  const is = (from: string, to: string) => isOwnRedirect(new URL(from), new URL(to));
  expect(is("http://x/a", "http://x/b")).toBe(true);
  expect(is("http://x/a", "https://x/a")).toBe(true);
  expect(is("https://x/a", "http://x/a")).toBe(false);
  expect(is("http://x/a", "http://x:8080/a")).toBe(false);
  expect(is("http://x/a", "https://y/a")).toBe(false);
  expect(is("http://x/a", "http://name@x/a")).toBe(false);
});
