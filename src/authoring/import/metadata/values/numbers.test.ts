import { expect, test } from "vitest";
import { canonicalDocumentNumber, canonicalIndexNumber, isDocumentNumberAlone } from "./numbers.ts";

test("a document number gets six-corner brackets and loses its blanks, its characters stay", () => {
  for (const written of [
    "禾水〔2021〕8号",
    "禾水[2021] 8 号",
    "禾水（２０２１）8号",
    "禾水﹝2021﹞8号",
    "禾水【2021】8号",
    "禾水<2021>8号",
  ]) {
    expect(canonicalDocumentNumber(written), written).toBe("禾水〔2021〕8号");
  }
  expect(canonicalDocumentNumber("禾政發〔2018〕第26號")).toBe("禾政發〔2018〕第26號");
});

test("a ruined number stays as it is", () => {
  expect(canonicalDocumentNumber("禾农〔201618号")).toBe("禾农〔201618号");
});

test("a number alone on its line is told from sentences and names", () => {
  for (const text of ["禾水〔2021〕8号", "（禾水〔2021〕8号）", "青禾县人民政府令第12号"])
    expect(isDocumentNumberAlone(text), text).toBe(true);
  for (const text of ["〔2021〕8号", "青川路18号", "依据禾水〔2021〕8号，", "第3号"])
    expect(isDocumentNumberAlone(text), text).toBe(false);
});

test("an index number loses blanks and odd dashes, any other text stays", () => {
  expect(canonicalIndexNumber("ＱＨ 001—2020－00001")).toBe("QH001-2020-00001");
  expect(canonicalIndexNumber("青禾 2020")).toBe("青禾 2020");
});
