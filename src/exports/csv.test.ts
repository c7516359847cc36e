import { expect, test } from "vitest";
import { csvLine } from "./csv.ts";

test("quotes what holds a comma, a quote or a line end", () => {
  expect(csvLine(["一", 'a"b', "c,d", "e\nf", undefined, 3])).toBe('一,"a""b","c,d","e\nf",,3');
});

test("writes lists as JSON", () => {
  expect(csvLine([["甲", "乙"]])).toBe('"[""甲"",""乙""]"');
});

test("a value never becomes a formula in a spreadsheet", () => {
  expect(csvLine(["=1+1", "@x", "-3"])).toBe("'=1+1,'@x,'-3");
});
