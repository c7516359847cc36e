import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isIndexNumber } from "../../identifiers/index-number.ts";
import { slugKey } from "../../identifiers/slug.ts";
import { type PortalSettings, portalSettingsSchema } from "../../schema/index.ts";
import { nextIndexNumber } from "./next-index-number.ts";

const settings = (rule: Record<string, string>): PortalSettings =>
  portalSettingsSchema.parse({
    indexNumber: { pattern: "{unit}-{year}-{serial}", unitCode: "QH001", ...rule },
  });

test("one more than the largest serial of unit and year, gaps are not filled", () => {
  const taken = ["QH001-2026-00002", "QH001-2026-00019", "QH001-2025-00033", "QH002-2026-00041"];
  expect(nextIndexNumber(settings({}), taken, 2026)).toBe("QH001-2026-00020");
  expect(nextIndexNumber(settings({}), taken, 2027)).toBe("QH001-2027-00001");
  expect(nextIndexNumber(settings({}), taken, 2026, { unitCode: "QH002" })).toBe(
    "QH002-2026-00042",
  );
});

test("serials may go on over the years", () => {
  const rule = settings({ resetYearly: "false" });
  expect(nextIndexNumber(rule, ["QH001-2025-00033", "QH001-2026-00007"], 2027)).toBe(
    "QH001-2027-00034",
  );
});

test("serials go on over the months of a year", () => {
  const rule = settings({ pattern: "{unit}/{year}{month}-{serial}", serialWidth: "3" });
  expect(nextIndexNumber(rule, ["QH001/202601-017"], 2026, { month: 2 })).toBe("QH001/202602-018");
  expect(nextIndexNumber(rule, ["QH001/202512-017"], 2026, { month: 12 })).toBe("QH001/202612-001");
});

test("what has the same address is taken: / and _, upper and lower case, other widths", () => {
  const rule = settings({ pattern: "{unit}/{year}-{serial}" });
  for (const taken of [
    "QH001_2026-00007",
    "qh001/2026-00007",
    "QH001/2026-7",
    "QH001/2026-0000007",
  ])
    expect(nextIndexNumber(rule, [taken], 2026), taken).toBe("QH001/2026-00008");
});

describe("there is none", () => {
  test("when the serials are used up", () => {
    expect(nextIndexNumber(settings({ serialWidth: "2" }), ["QH001-2026-98"], 2026)).toBe(
      "QH001-2026-99",
    );
    expect(nextIndexNumber(settings({ serialWidth: "2" }), ["QH001-2026-99"], 2026)).toBeNull();
  });

  test("without a unit code, where one is asked for", () => {
    expect(nextIndexNumber(portalSettingsSchema.parse({}), [], 2026)).toBeNull();
  });

  test.each([
    ["without a serial", { pattern: "{unit}-{year}" }],
    ["without a month, where one is asked for", { pattern: "{unit}-{year}{month}-{serial}" }],
    ["where the pattern has other signs", { pattern: "青禾({year}){serial}" }],
  ])("%s", (_, rule) => {
    expect(nextIndexNumber(settings(rule), [], 2026)).toBeNull();
  });
});

test("the next number is valid, never taken, and larger each time until the serials are used up", () => {
  const rule = fc.record({
    pattern: fc.constantFrom(
      "{unit}/{year}-{serial}",
      "{unit}-{year}{serial}",
      "{serial}/{year}_{unit}",
      "{unit}{year}{month}{serial}",
      "GK-{serial}",
    ),
    unitCode: fc.constantFrom("QH001", "qh_1", "000014349", "A/b"),
    serialWidth: fc.constantFrom("1", "2", "5"),
    resetYearly: fc.constantFrom("true", "false"),
  });
  const numbers = fc.record({
    year: fc.constantFrom(2025, 2026),
    serial: fc.integer({ min: 0, max: 120 }).map(String),
    change: fc.constantFrom(
      (number: string) => number,
      (number: string) => number.toLowerCase(),
      (number: string) => number.replaceAll("/", "_"),
      (number: string) => `${number}0`,
    ),
  });
  fc.assert(
    fc.property(rule, fc.array(numbers), (rule, written) => {
      const taken = written.map(({ year, serial, change }) =>
        change(
          rule.pattern
            .replace("{unit}", rule.unitCode)
            .replace("{year}", String(year))
            .replace("{month}", "07")
            .replace("{serial}", serial.padStart(Number(rule.serialWidth), "0")),
        ),
      );
      let last = "";
      for (let count = 0; count < 12; count += 1) {
        const next = nextIndexNumber(settings(rule), taken, 2026, { month: 7 });
        if (next === null) return;
        expect(next).toSatisfy(isIndexNumber);
        expect(taken.map(slugKey)).not.toContain(slugKey(next));
        expect(next > last).toBe(true);
        taken.push(next);
        last = next;
      }
    }),
  );
});
