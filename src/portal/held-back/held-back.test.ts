import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter } from "../../identifiers/day.ts";
import { heldBackDocuments, heldBackReason } from "./held-back.ts";

const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2030-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const time = fc.constantFrom("", " 00:00", " 09:30", " 23:59:59");

test("a document is held back on every day before its own, whatever its time, and on none after", () => {
  fc.assert(
    fc.property(day, time, day, (published, at, asOf) => {
      const meta = { publishedOn: published + at };
      expect(heldBackReason(meta, asOf)).toBe(asOf < published ? "future" : null);
      // What has come out stays out.
      if (heldBackReason(meta, asOf) === null) {
        expect(heldBackReason(meta, dayAfter(asOf))).toBeNull();
      }
      expect(heldBackReason({ ...meta, draft: true }, asOf)).toBe("draft");
    }),
  );
});

test("a document without a day of publication is published, as is one that says it is no draft", () => {
  expect(heldBackReason({}, "2026-11-22")).toBeNull();
  expect(heldBackReason({ draft: false, publishedOn: "2026-11-22" }, "2026-11-22")).toBeNull();
});

test("those that come out by themselves are listed first, in the order of their days", () => {
  const known = (file: string, meta: object) => ({
    meta: { title: file, ...meta },
    source: { file },
  });
  const documents = [
    known("c", { draft: true, publishedOn: "2026-12-01" }),
    known("b", { publishedOn: "2027-01-01 08:00" }),
    known("a", { publishedOn: "2026-12-01" }),
    known("d", { publishedOn: "2026-11-22" }),
  ];
  expect(heldBackDocuments(documents, "2026-11-22")).toEqual([
    { file: "a", title: "a", reason: "future", day: "2026-12-01" },
    { file: "b", title: "b", reason: "future", day: "2027-01-01" },
    { file: "c", title: "c", reason: "draft", day: null },
  ]);
});
