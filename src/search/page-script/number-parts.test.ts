import fc from "fast-check";
import { expect, test } from "vitest";
import { joinNumber, numberParts } from "./number-parts.ts";

test("parts make the number as documents have it", () => {
  expect(joinNumber({ code: " 青政发 ", year: "2024年", serial: "第０12号" })).toBe(
    "青政发〔2024〕12号",
  );
  expect(joinNumber({ code: "青禾县人民政府令", year: "", serial: "3" })).toBe(
    "青禾县人民政府令第3号",
  );
  expect(joinNumber({ code: "青政发", year: "2024", serial: "" })).toBe("青政发〔2024〕");
  expect(joinNumber({ code: "", year: "2024", serial: "12" })).toBe("〔2024〕12号");
  expect(joinNumber({ code: "青政发", year: "", serial: "" })).toBe("青政发");
  expect(joinNumber({ code: "", year: " ", serial: "号" })).toBe("");
});

test("a part may be written in Han characters; of several numbers in one box the first counts", () => {
  const number = (year: string, serial: string) => joinNumber({ code: "青政发", year, serial });
  expect(number("二〇二四年", "第十二号")).toBe("青政发〔2024〕12号");
  expect(number("二○二四", "一百零三")).toBe("青政发〔2024〕103号");
  expect(number("２０２４", "12、13")).toBe("青政发〔2024〕12号");
  expect(number("2024", "九".repeat(500))).toBe("青政发〔2024〕99999999号");
  expect(number("没有", "x")).toBe("青政发");
});

test("a number that was typed whole comes apart in any bracket", () => {
  expect(numberParts("青政發[2024]12號")).toEqual({ code: "青政发", year: "2024", serial: "12" });
  expect(numberParts("县政府令第3号")).toEqual({ code: "县政府令", year: "", serial: "3" });
  expect(numberParts("养狗要办证吗")).toBeNull();
});

test("a number comes apart and together again", () => {
  const code = fc.stringMatching(/^[青政办发函]{1,6}$/);
  const [year, serial] = [fc.integer({ min: 1949, max: 2099 }), fc.integer({ min: 1, max: 9999 })];
  fc.assert(
    fc.property(code, fc.option(year), serial, (name, inYear, number) => {
      const parts = { code: name, year: inYear === null ? "" : `${inYear}`, serial: `${number}` };
      expect(numberParts(joinNumber(parts))).toEqual(parts);
    }),
  );
});
