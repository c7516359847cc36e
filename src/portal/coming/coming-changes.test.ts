import fc from "fast-check";
import { expect, test } from "vitest";
import { dayAfter } from "../../identifiers/day.ts";
import { heldBackDocuments } from "../held-back/held-back.ts";
import { type ValidityFacts, validityOn } from "../model/validity.ts";
import { Coming } from "./coming-changes.ts";

const facts = (changes: Partial<ValidityFacts>): ValidityFacts => ({
  stated: "inForce",
  effectiveOn: undefined,
  expiresOn: undefined,
  repealedOn: undefined,
  laterActs: [],
  ...changes,
});

test("the next day is that of the earliest change, with all that changes on it", () => {
  const coming = new Coming("2026-11-22");
  coming.add("供水办法", facts({ expiresOn: "2026-12-31" }));
  coming.add("供热办法", facts({ effectiveOn: "2027-01-01" }));
  coming.add("旧办法", facts({ repealedOn: "2027-06-01" }));
  coming.add("去年的办法", facts({ effectiveOn: "2025-01-01", expiresOn: "2025-12-31" }));
  coming.addHeldBack({ file: "a.md", title: "通知", reason: "future", day: "2027-01-01" });
  coming.addHeldBack({ file: "b.md", title: "草稿", reason: "draft", day: null });
  expect(coming.next).toEqual({
    day: "2027-01-01",
    changes: [
      { kind: "expired", title: "供水办法" },
      { kind: "effective", title: "供热办法" },
      { kind: "published", title: "通知" },
    ],
  });
  expect(new Coming("2026-11-22").next).toBeNull();
});

test("nothing changes before the day that is told, and something does on it", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, "0")}`);
  const some = fc.option(day, { nil: undefined });
  const act = fc.record({
    kind: fc.constantFrom("repeals", "replaces", "amends"),
    name: fc.constantFrom("《甲》", "《乙》"),
    from: day,
  });
  const stated = fc.constantFrom("inForce", "pending", "repealed", "unlabelled", undefined);
  const document = fc.record({
    stated,
    effectiveOn: some,
    expiresOn: some,
    repealedOn: some,
    laterActs: fc
      .array(act, { maxLength: 3 })
      .map((acts) => acts.sort((a, b) => (a.from < b.from ? -1 : 1))),
  }) as fc.Arbitrary<ValidityFacts>;
  const portal = fc.array(fc.record({ document, publishedOn: some, draft: fc.boolean() }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(portal, (documents) => {
      const asOf = "2026-12-05";
      const held = (on: string) =>
        heldBackDocuments(
          documents.map(({ publishedOn, draft }, at) => ({
            meta: { draft, title: "", ...(publishedOn && { publishedOn }) },
            source: { file: String(at) },
          })),
          on,
        );
      const coming = new Coming(asOf);
      const out = documents.filter((_, at) => !held(asOf).some(({ file }) => file === String(at)));
      for (const { document } of out) coming.add("", document);
      for (const one of held(asOf)) coming.addHeldBack(one);
      const stateOn = (on: string) =>
        JSON.stringify([held(on), out.map(({ document }) => validityOn(document, on))]);
      const next = coming.next?.day ?? "2027-01-15";
      for (let on = asOf; on < next; on = dayAfter(on)) expect(stateOn(on)).toBe(stateOn(asOf));
      if (coming.next) expect(stateOn(next)).not.toBe(stateOn(asOf));
    }),
  );
});
