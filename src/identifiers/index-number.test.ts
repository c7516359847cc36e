import fc from "fast-check";
import { expect, test } from "vitest";
import {
  formatIndexNumber,
  indexNumberOrder,
  isIndexNumber,
  parseIndexNumber,
} from "./index-number.ts";

const compareIndexNumbers = indexNumberOrder();

const forms = [
  "000014349/2017-00110",
  "667906513/202012-53777",
  "00001434X-2017-000110",
  "11341702486344515H/2021-00013",
  "0024204128/2021-000067",
  "430S00001/2018-00014",
  "GNps-04-2017-0346",
  "xjmd001-2018-000021",
  "SM04100-1100-2016-00100",
];

test("every usual form is taken apart and written back unchanged", () => {
  for (const form of forms) {
    const number = parseIndexNumber(form);
    expect(number, form).not.toBeNull();
    if (number) expect(formatIndexNumber(number)).toBe(form);
  }
});

test("the parts are told apart", () => {
  expect(parseIndexNumber("667906513/202012-53777")).toEqual({
    unit: "667906513",
    unitKind: "organisationCode",
    separator: "/",
    year: 2020,
    month: 12,
    serial: "53777",
  });
  expect(parseIndexNumber("GNps-04-2017-0346")).toEqual({
    unit: "GNps-04",
    unitKind: "letters",
    separator: "-",
    year: 2017,
    month: null,
    serial: "0346",
  });
  expect(parseIndexNumber("11341702486344515H/2021-00013")?.unitKind).toBe("creditCode");
  expect(parseIndexNumber("0024204128/2021-000067")?.unitKind).toBe("digits");
});

test("another form is allowed but has no parts", () => {
  expect(isIndexNumber("bulletin_7")).toBe(true);
  expect(parseIndexNumber("bulletin_7")).toBeNull();
});

test("what cannot be a key is refused", () => {
  expect(
    [
      "1234",
      "x".repeat(41),
      "云溪/2017-1",
      "../2017-00110",
      "a b/2017-1",
      "-----",
      "ＡＢＣ/2017-1",
      "abcd\n",
    ].map(isIndexNumber),
  ).toEqual(Array(8).fill(false));
});

test("numbers sort by unit, year, month and serial, others last", () => {
  const sorted = ["A/2017-9", "A/2017-10", "A/201802-1", "A/201811-1", "B/2001-1", "A_zzzz"];
  expect([...sorted].reverse().sort(compareIndexNumbers)).toEqual(sorted);
});

test("numbers that differ in serials of one width sort as those of any width do", () => {
  const head = fc.constantFrom(
    "A/2017-",
    "GNps-04-2017-",
    "430S00001/201801-",
    "bulletin-",
    "x2017",
  );
  const serials = fc.integer({ min: 1, max: 20 }).chain((width) => {
    const serial = fc.stringMatching(new RegExp(`^[0-9]{${width}}$`));
    return fc.tuple(serial, serial);
  });
  fc.assert(
    fc.property(head, serials, (before, [one, other]) => {
      const [a, b] = [before + one, before + other];
      const difference = BigInt(one) - BigInt(other);
      expect(Math.sign(compareIndexNumbers(a, b))).toBe(
        Number(difference > 0n) - Number(difference < 0n),
      );
    }),
  );
});

test("comparison is a total order: only the number itself is equal to it", () => {
  const number = fc.oneof(
    fc.constantFrom(...forms, "A/2017-9", "A/2017-09", "a/2017-9", "A_zzzz"),
    fc.stringMatching(/^[0-9A-Za-z/_-]{5,40}$/),
  );
  fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      expect(Math.sign(compareIndexNumbers(a, b))).toBe(-Math.sign(compareIndexNumbers(b, a)) || 0);
      expect(compareIndexNumbers(a, b) === 0).toBe(a === b);
      if (compareIndexNumbers(a, b) <= 0 && compareIndexNumbers(b, c) <= 0) {
        expect(compareIndexNumbers(a, c)).toBeLessThanOrEqual(0);
      }
    }),
  );
});
