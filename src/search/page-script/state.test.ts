import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseQuery } from "../engine/query.ts";
import { isAsking, readState, withoutFilters, writeState } from "./state.ts";

const full =
  "?q=%E9%A2%84%E6%A1%88&publisher=a&publisher=b&validity=inForce&year=2020&from=2019-01-01&inForceOn=2020-05-05&sort=newest&page=3";

describe("the state of the search page", () => {
  test("goes into the address and comes back from it", () => {
    expect(writeState(readState(full))).toBe(full);
    expect(readState(full).chosen.publisher).toEqual(["a", "b"]);
    expect(writeState(readState(""))).toBe("");
  });

  test("holds fields of the project, each by its name", () => {
    const asked = "?own.fundingYear=2026&own.fundingYear=2025&own.level=%E7%9C%81&page=2";
    const state = readState(asked);
    expect({ ...state.own }).toEqual({ fundingYear: ["2026", "2025"], level: ["省"] });
    expect(writeState(state)).toBe(asked);
    expect(isAsking(state)).toBe(true);
    expect(isAsking(withoutFilters(state))).toBe(false);
    const odd = readState("?own.=1&own.a.b=1&own.__proto__=1&own.A=1&own.level=&own.constructor=1");
    expect(Object.keys(odd.own)).toEqual(["constructor"]);
    const many = Array.from({ length: 500 }, (_, n) => `own.f${n}=1`).join("&");
    expect(Object.keys(readState(`?${many}`).own)).toHaveLength(100);
  });

  test("takes what makes no sense as not there", () => {
    expect(writeState(readState("?sort=best&page=-1&genre=&publisher=a&publisher=a&x=1"))).toBe(
      "?publisher=a",
    );
  });

  test.each(["-1", "0", "1.5", "1e3", "0x10", "abc", "", "99999999999"])(
    "takes the page %s as the first",
    (page) => {
      expect(readState(`?page=${page}`).page).toBe(1);
    },
  );

  test.each(["2024-02-31", "2024-2-1", "abc", "2024-01-01T00:00", "9".repeat(100_000)])(
    "takes the day %s as not there",
    (day) => {
      expect(isAsking(readState(`?from=${day}&to=${day}&inForceOn=${day}`))).toBe(false);
    },
  );

  test("reads any address, never throws, and stays small", () => {
    const names = [
      "q",
      "publisher",
      "validity",
      "year",
      "from",
      "sort",
      "page",
      "__proto__",
      "own.level",
      "own.__proto__",
    ];
    const values = ["%E4", "%", "%00", "%ED%A0%80", "constructor", "甲".repeat(2000), "+", "1e9"];
    const parameter = fc.tuple(
      fc.constantFrom(...names),
      fc.oneof(fc.constantFrom(...values), fc.string()),
    );
    fc.assert(
      fc.property(fc.array(parameter, { maxLength: 100 }), (parameters) => {
        const state = readState(
          `?${parameters.map(([name, value]) => `${name}=${value}`).join("&")}`,
        );
        expect(state.q.length).toBeLessThanOrEqual(2002);
        for (const values of [...Object.values(state.chosen), ...Object.values(state.own)]) {
          expect(values.length).toBeLessThanOrEqual(50);
          for (const value of values) expect(value.length).toBeLessThanOrEqual(200);
        }
        expect(readState(writeState(state))).toEqual(state);
      }),
      { numRuns: 50 },
    );
  });

  test("keeps of a text that is too long enough to say so", () => {
    expect(parseQuery(readState(`?q=${"预案 ".repeat(50_000)}`).q).notice).toBe("too-long");
    expect(parseQuery(readState(`?q=${"预".repeat(1000)}`).q).notice).toBeNull();
  });

  test("says whether only exact results are wanted, and keeps it without filters", () => {
    const exact = readState("?q=a&year=2020&similar=0");
    expect([exact.similar, readState("?q=a&similar=no").similar]).toEqual([false, true]);
    expect(writeState(withoutFilters(exact))).toBe("?q=a&similar=0");
  });

  test("asks for something with a text or a filter", () => {
    expect(isAsking(readState("?q=+&sort=newest"))).toBe(false);
    expect(isAsking(readState("?q=a"))).toBe(true);
    expect(isAsking(readState("?to=2020-01-01"))).toBe(true);
  });

  test("can be freed of its filters", () => {
    expect(writeState(withoutFilters(readState(full)))).toBe("?q=%E9%A2%84%E6%A1%88&sort=newest");
  });
});
