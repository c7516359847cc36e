import fc from "fast-check";
import { expect, test } from "vitest";
import { indexNumberReader } from "./index-number-parts.ts";

test("what was read before does not change what is read", () => {
  const pattern = fc.constantFrom(
    "{unit}/{year}-{serial}",
    "{unit}-{year}{month}-{serial}",
    "{year}{unit}_{serial}",
    "{unit}-{serial}-{year}",
    "{unit}{year}{serial}",
  );
  const part = fc.constantFrom(
    "A",
    "QH001",
    "2018",
    "201803",
    "1899",
    "7",
    "00012",
    "/",
    "-",
    "_",
    "",
  );
  const number = fc.array(part, { maxLength: 9 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(pattern, fc.array(number), (form, numbers) => {
      const read = indexNumberReader(form);
      const alone = numbers.map((one) => indexNumberReader(form)(one));
      expect(numbers.map(read)).toEqual(alone);
    }),
    { numRuns: 1000 },
  );
});

test("the parts are those of the portal's own rule, or of a usual one", () => {
  const read = indexNumberReader("{year}{unit}_{serial}");
  const numbers = ["2018QH_0001", "2018QH_0002", "QH001-2019-00001", "QH001-2019-00002", "QH_1"];
  expect(numbers.map((one) => read(one)?.year)).toEqual([2018, 2018, 2019, 2019, undefined]);
});
