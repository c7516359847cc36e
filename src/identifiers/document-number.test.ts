import fc from "fast-check";
import { expect, test } from "vitest";
import {
  documentNumberKey,
  formatDocumentNumber,
  isRuinedDocumentNumber,
  parseDocumentNumber,
} from "./document-number.ts";

test("one number is one number in any bracket, width and script", () => {
  const spellings = [
    "青政发〔2023〕12号",
    "青政发[2023]12号",
    "青政发（2023）12号",
    "青政发【2023】 12 號",
    "青政發〔２０２３〕第012号",
  ];
  expect(new Set(spellings.map(documentNumberKey))).toEqual(new Set(["青政发〔2023〕12号"]));
});

test("different numbers keep different keys", () => {
  const numbers = [
    "青政发〔2023〕12号",
    "青政办发〔2023〕12号",
    "青政发〔2022〕12号",
    "青政发〔2023〕120号",
  ];
  expect(new Set(numbers.map(documentNumberKey)).size).toBe(4);
});

test("an order is counted on over the years, an announcement within one", () => {
  expect(parseDocumentNumber("青禾县人民政府令第93号")).toEqual({
    kind: "order",
    code: "青禾县人民政府令",
    year: null,
    serial: 93,
  });
  expect(documentNumberKey("政府令187號")).toBe("政府令第187号");
  expect(parseDocumentNumber("第289号")).toMatchObject({ code: "", serial: 289 });
  expect(parseDocumentNumber("公告2018年第5号")).toEqual({
    kind: "order",
    code: "公告",
    year: 2018,
    serial: 5,
  });
});

test("what is ruined is reported, never guessed", () => {
  for (const ruined of [
    "青政发〔201618〕",
    "青政发〔201618〕号",
    "青政发〔2016 18号",
    "青政发2016〕18号",
    "青政发〔2016〕号",
    "青政发〔〕18号",
    "青政发201618号",
  ]) {
    expect(parseDocumentNumber(ruined), ruined).toBeNull();
    expect(isRuinedDocumentNumber(ruined), ruined).toBe(true);
  }
});

test("another kind of number is left in peace", () => {
  for (const other of [
    "无",
    "HFGS—2017—9",
    "青政发〔2016〕18号",
    "青禾县人民政府令第3号",
    "青府函之三",
  ]) {
    expect(isRuinedDocumentNumber(other), other).toBe(false);
  }
  expect(documentNumberKey("HFGS 2017")).toBe("HFGS2017");
});

test("a number survives being written and read", () => {
  const code = fc.stringMatching(/^[青政办发函]{1,5}$/);
  const year = fc.integer({ min: 1900, max: 2099 });
  const serial = fc.integer({ min: 1, max: 9999 });
  const number = fc.oneof(
    fc.record({ kind: fc.constant("document" as const), code, year, serial }),
    fc.record({ kind: fc.constant("order" as const), code, year: fc.option(year), serial }),
  );
  fc.assert(
    fc.property(number, (value) => {
      expect(parseDocumentNumber(formatDocumentNumber(value))).toEqual(value);
    }),
  );
});
