import { expect, test } from "vitest";
import { numberInFormat } from "./number-format.ts";

test.each([
  [1, "chineseCounting", "一"],
  [10, "chineseCounting", "十"],
  [12, "chineseCountingThousand", "十二"],
  [20, "chineseCounting", "二十"],
  [105, "chineseCounting", "一百零五"],
  [110, "chineseCounting", "一百一十"],
  [1001, "chineseCounting", "一千零一"],
  [2010, "ideographDigital", "二〇一〇"],
  [3, "decimalEnclosedCircle", "③"],
  [12, "decimalFullWidth", "１２"],
  [28, "lowerLetter", "bb"],
  [14, "upperRoman", "XIV"],
  [7, "decimal", "7"],
  [7, "unknownToUs", "7"],
])("%i in %s is %s", (number, format, written) => {
  expect(numberInFormat(number, format)).toBe(written);
});
