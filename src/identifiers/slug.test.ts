import { expect, test } from "vitest";
import { slugOf } from "./slug.ts";

test("every slash of an index number becomes an underscore", () => {
  expect(slugOf("000014349/2017-00110")).toBe("000014349_2017-00110");
  expect(slugOf("A/B/2017-1")).toBe("A_B_2017-1");
  expect(slugOf("GNps-04-2017-0346")).toBe("GNps-04-2017-0346");
});
