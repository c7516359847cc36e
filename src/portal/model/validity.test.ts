import { describe, expect, test } from "vitest";
import { forcePeriod, type ValidityFacts, validityOn } from "./validity.ts";

const facts = (changes: Partial<ValidityFacts>): ValidityFacts => ({
  stated: undefined,
  effectiveOn: undefined,
  expiresOn: undefined,
  repealedOn: undefined,
  laterActs: [],
  ...changes,
});

describe("validity on a day", () => {
  test("stays unlabelled when nothing is stated: unlabelled is not valid", () => {
    expect(validityOn(facts({}), "2026-01-01").status).toBe("unlabelled");
  });

  test("lapses the day after the last day of the period", () => {
    const document = facts({ stated: "inForce", expiresOn: "2025-12-31" });
    expect(validityOn(document, "2025-12-31").status).toBe("inForce");
    expect(validityOn(document, "2026-01-01")).toEqual({
      status: "expired",
      reason: "有效期至2025-12-31",
    });
  });

  test("begins on the effective day, whatever was written before", () => {
    const document = facts({ stated: "pending", effectiveOn: "2026-05-01" });
    expect(validityOn(document, "2026-04-30").status).toBe("pending");
    expect(validityOn(document, "2026-05-01").status).toBe("inForce");
    expect(
      validityOn(facts({ stated: "inForce", effectiveOn: "2026-05-01" }), "2026-04-30").status,
    ).toBe("pending");
  });

  test("ends by a later document of the portal, from the day that one holds", () => {
    const document = facts({
      stated: "inForce",
      laterActs: [{ kind: "repeals", name: "《清理决定》", from: "2024-03-01" }],
    });
    expect(validityOn(document, "2024-02-29").status).toBe("inForce");
    expect(validityOn(document, "2024-03-01")).toEqual({
      status: "repealed",
      reason: "自2024-03-01起被《清理决定》废止",
    });
  });

  test("is amended, not ended, by an amendment", () => {
    const laterActs = [{ kind: "amends" as const, name: "《修改决定》", from: "2024-03-01" }];
    expect(validityOn(facts({ stated: "inForce", laterActs }), "2024-03-01").status).toBe(
      "amended",
    );
    expect(validityOn(facts({ laterActs }), "2024-03-01").status).toBe("unlabelled");
  });
});

describe("the period in force", () => {
  test("runs from the effective day to the day before the repeal", () => {
    expect(
      forcePeriod(
        facts({ stated: "repealed", effectiveOn: "2019-01-01", repealedOn: "2024-03-01" }),
        "2018-12-01",
      ),
    ).toEqual({ from: "2019-01-01", until: "2024-02-29" });
  });

  test("is unknown for a document that ended on no stated day, or is unlabelled", () => {
    expect(forcePeriod(facts({ stated: "expired" }), "2018-12-01")).toBeNull();
    expect(forcePeriod(facts({}), "2018-12-01")).toBeNull();
  });

  test("agrees with the validity on every day it covers", () => {
    const document = facts({
      stated: "inForce",
      effectiveOn: "2019-01-01",
      expiresOn: "2023-12-31",
    });
    for (const [day, inForce] of [
      ["2018-12-31", false],
      ["2019-01-01", true],
      ["2023-12-31", true],
      ["2024-01-01", false],
    ] as const) {
      expect(validityOn(document, day).status === "inForce").toBe(inForce);
      const period = forcePeriod(document, "2018-12-01");
      expect(period && day >= (period.from ?? "") && day <= (period.until ?? "9999")).toBe(inForce);
    }
  });
});
