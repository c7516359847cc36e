import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Place, RecentSearches } from "./recent.ts";

/** A browser's storage. */
function placeOf(kept = new Map<string, string>()): Place & { kept: Map<string, string> } {
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
  };
}

const at = (place: Place, portal = "/zwgk/") => new RecentSearches(() => place, portal);

describe("recent searches", () => {
  test("are kept the last first, each once, and few of them", () => {
    const recent = at(placeOf());
    for (const search of ["养犬", " 低保  标准 ", "养犬", "x".repeat(101), " "]) recent.add(search);
    expect(recent.read()).toEqual({ isOff: false, searches: ["养犬", "低保 标准"] });
    for (let i = 0; i < 20; i++) recent.add(`词${i}`);
    expect(recent.read().searches).toHaveLength(8);
  });

  test("are erased one by one or all, and leave nothing behind", () => {
    const place = placeOf();
    const recent = at(place);
    for (const search of ["甲", "乙"]) recent.add(search);
    recent.remove("乙");
    expect(recent.read().searches).toEqual(["甲"]);
    recent.clear();
    expect(place.kept.size).toBe(0);
  });

  test("are not kept once the reader has said so, until told otherwise", () => {
    const recent = at(placeOf());
    recent.add("甲");
    recent.remember(false);
    recent.add("乙");
    expect(recent.read()).toEqual({ isOff: true, searches: [] });
    recent.remember(true);
    recent.add("丙");
    expect(recent.read()).toEqual({ isOff: false, searches: ["丙"] });
  });

  test("of one portal are not those of another on the same host", () => {
    const place = placeOf();
    at(place, "/a/").add("甲");
    expect(at(place, "/b/").read().searches).toEqual([]);
  });

  test("are none where nothing is kept, and nothing fails", () => {
    const refused = new RecentSearches(() => {
      throw new DOMException("denied", "SecurityError");
    }, "/");
    refused.add("甲");
    refused.remember(false);
    refused.clear();
    expect(refused.read()).toEqual({ isOff: false, searches: [] });
  });

  test("take whatever stands there for what it can be", () => {
    const anything = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map((value) => JSON.stringify({ isOff: value, searches: [value, "甲"] }) ?? ""),
    );
    fc.assert(
      fc.property(anything, (written) => {
        const place = placeOf();
        const recent = at(place);
        recent.add("乙");
        for (const key of place.kept.keys()) place.kept.set(key, written);
        const { isOff, searches } = recent.read();
        expect(typeof isOff).toBe("boolean");
        for (const search of searches) expect(search.length).toBeLessThanOrEqual(100);
        recent.add("丙");
        expect(isOff || recent.read().searches[0] === "丙").toBe(true);
      }),
    );
  });
});
