import fc from "fast-check";
import { expect, test } from "vitest";
import { absoluteUrl } from "./site-url.ts";

const segment = fc.string({ unit: "grapheme", minLength: 1, maxLength: 6 });
const inUrl = fc.constantFrom(
  "https://www.qinghe.example",
  "https://www.qinghe.example/zwgk/",
  "https://WWW.qinghe.example/政务公开",
  "http://www.qinghe.example:8080/a/b?x=1#c",
);

test("is what a browser makes of the address, for any name of a document", () => {
  fc.assert(
    fc.property(inUrl, segment, (url, slug) => {
      // A slug holds no step of a path.
      fc.pre(!/^\.{1,2}$|[/?#]|\p{Cs}|\p{Cc}/u.test(slug));
      const address = `documents/${slug}/`;
      const base = url.endsWith("/") ? url : `${url}/`;
      const made = absoluteUrl({ settings: { url } }, address);
      expect(made).toBe(new URL(encodeURI(address), base).href);
    }),
    { numRuns: 2000 },
  );
});

test("stays an address below the portal where its own is not known", () => {
  expect(absoluteUrl({ settings: { url: "" } }, "documents/甲/")).toBe("documents/%E7%94%B2/");
});
