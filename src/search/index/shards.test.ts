import { describe, expect, test } from "vitest";
import { planShards, shardLimit } from "./shards.ts";

const limit = () => 100;
let serial = 0;
const document = (day: string, bytes = 10) => ({ day, slug: `s${serial++}`, bytes });
const years = (...documents: ReturnType<typeof document>[]) =>
  planShards(documents, "2025-06-01", limit).map((shard) => shard.years);

describe("planShards", () => {
  test("keeps whole years together as far as they fit, and the current year apart", () => {
    expect(
      years(
        document("2025-03-01"),
        document("2019-01-01", 40),
        document("2020-01-01", 60),
        document("2021-01-01", 1),
      ),
    ).toEqual(["2019-2020", "2021", "2025"]);
  });

  test("cuts a year by day when it does not fit", () => {
    const [first, second] = planShards(
      [document("2020-07-01", 60), document("2020-01-01", 60)],
      "2025-06-01",
      limit,
    );
    expect(first?.documents[0]?.day).toBe("2020-01-01");
    expect(second?.documents[0]?.day).toBe("2020-07-01");
  });

  test("gives a document of its own what is larger than an index", () => {
    expect(years(document("2001-01-01", 500), document("2002-01-01"))).toEqual(["2001", "2002"]);
  });

  test("counts the future to the current year", () => {
    expect(years(document("2025-01-01"), document("2026-01-01"))).toEqual(["2025-2026"]);
  });

  test("leaves closed indexes as they were when documents come this year", () => {
    const closed = Array.from({ length: 50 }, (_, i) => document(`20${10 + (i % 15)}-05-05`, 13));
    const before = planShards([...closed, document("2025-01-01")], "2025-06-01", limit);
    const after = planShards(
      [document("2025-05-05", 90), document("2025-05-06"), ...closed.toReversed()],
      "2025-06-01",
      limit,
    );
    expect(after.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
  });

  test("makes indexes larger where there is much", () => {
    expect(shardLimit(21_000_000)).toBe(12_000_000);
    expect(shardLimit(174_000_000)).toBe(30_000_000);
  });

  test("takes years of more documents than a call takes arguments", () => {
    const many = (day: string) => Array.from({ length: 200_000 }, () => document(day, 0));
    const [shard] = planShards(many("2019-01-01").concat(many("2020-01-01")), "2025-06-01", limit);
    expect(shard?.documents).toHaveLength(400_000);
  });

  test("has nothing to plan without documents", () => {
    expect(years()).toEqual([]);
  });
});
