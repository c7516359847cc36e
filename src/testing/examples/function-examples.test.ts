import { existsSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { Ran } from "../run-program.ts";
import { examplesIn, runExamples } from "./examples.ts";
import { functionExamples, functionFolder } from "./function-examples.ts";
import { linkCheckout } from "./link-checkout.ts";

const examples = functionExamples();
const folder = functionFolder();
let ran: Ran[];

beforeAll(async () => {
  linkCheckout(folder);
  ran = await runExamples(folder, examples);
});

test("examples are told by the headings above them", () => {
  const page = "# A\n```js\none;\ntwo;\n```\n```sh\nls\n```\n## B\ntext\n\n```js\nthree;\n```\n";
  expect(examplesIn(page)).toEqual([
    { heading: "A", code: "one;\ntwo;\n" },
    { heading: "B", code: "three;\n" },
  ]);
});

test.each(examples.map((example, at) => ({ ...example, at })))(
  "the example of “$heading” runs as it stands",
  ({ code, says, at }) => {
    const lines = code.split("\n").filter((line) => line !== "");
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(ran[at]?.said).toMatch(says);
    expect(ran[at]?.code).toBe(0);
  },
);

test("no example has said more after its end", () => {
  expect(ran).toHaveLength(examples.length);
});

test("no example has left anything in the content", () => {
  expect(existsSync(join(folder, "content/dist"))).toBe(false);
});
