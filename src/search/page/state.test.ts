import { describe, expect, test } from "vitest";
import { isAsking, readState, withoutFilters, writeState } from "./state.ts";

const full =
  "?q=%E9%A2%84%E6%A1%88&publisher=a&publisher=b&validity=inForce&year=2020&from=2019-01-01&inForceOn=2020-05-05&sort=newest&page=3";

describe("the state of the search page", () => {
  test("goes into the address and comes back from it", () => {
    expect(writeState(readState(full))).toBe(full);
    expect(readState(full).chosen.publisher).toEqual(["a", "b"]);
    expect(writeState(readState(""))).toBe("");
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

  test("asks for something with a text or a filter", () => {
    expect(isAsking(readState("?q=+&sort=newest"))).toBe(false);
    expect(isAsking(readState("?q=a"))).toBe(true);
    expect(isAsking(readState("?to=2020-01-01"))).toBe(true);
  });

  test("can be freed of its filters", () => {
    expect(writeState(withoutFilters(readState(full)))).toBe("?q=%E9%A2%84%E6%A1%88&sort=newest");
  });
});
