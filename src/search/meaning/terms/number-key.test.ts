import { expect, test } from "vitest";
import { numberKeys, numberOf } from "./number-key.ts";

test.each([
  ["云水〔2019〕2号", ["云水.2019.2", "2019.2"]],
  ["云水2019年第02号", ["云水.2019.2", "2019.2"]],
  ["雲水（２０１９）二號", ["云水.2019.2", "2019.2"]],
  ["YXSWJ12-2019-00002", ["yxswj.12.2019.2", "2019.2"]],
  ["粤府令第93号", ["粤府令.93"]],
  ["2019", []],
  ["养犬管理", []],
  [`云水${"1".repeat(70)}`, []],
])("%s is the number %j", (written, keys) => {
  expect(numberKeys(written)).toEqual(keys);
});

test.each([
  ["三十八", 38],
  ["一百二十", 120],
  ["一千零五", 1005],
  ["十", 10],
  ["二〇一九", 2019],
])("%s says %i", (written, number) => {
  expect(numberOf(written)).toBe(number);
});
