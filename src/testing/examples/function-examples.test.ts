import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { smallSampleFolder } from "../../site/fixtures/sample-build.ts";
import { examplesIn, runExample } from "./examples.ts";
import { functionExamples } from "./function-examples.ts";
import { linkCheckout } from "./link-checkout.ts";

let folder: string;

beforeAll(() => {
  folder = smallSampleFolder();
  linkCheckout(folder);
});

test("examples are told by the headings above them", () => {
  const page = "# A\n```js\none;\ntwo;\n```\n```sh\nls\n```\n## B\ntext\n\n```js\nthree;\n```\n";
  expect(examplesIn(page)).toEqual([
    { heading: "A", code: "one;\ntwo;\n" },
    { heading: "B", code: "three;\n" },
  ]);
});

test.each(functionExamples())("the example of “$heading” runs as it stands", async (example) => {
  const lines = example.code.split("\n").filter((line) => line !== "");
  expect(lines.length).toBeLessThanOrEqual(10);
  const { code, said } = await runExample(folder, example);
  expect(said).toMatch(example.says);
  expect(code).toBe(0);
});

test("no example has left anything in the content", () => {
  expect(existsSync(join(folder, "content/dist"))).toBe(false);
});
