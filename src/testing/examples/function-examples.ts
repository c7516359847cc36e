import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programRoot } from "../../program/program-root.ts";
import { documentText, temporaryFolder } from "../temporary-folder.ts";
import { type Example, examplesIn } from "./examples.ts";

/** An example of docs/functions.md, and what it says in the folder below, after those before it. */
export interface FunctionExample extends Example {
  says: RegExp;
}

/** By heading, in the order of the page. */
const says: readonly [heading: string, says: RegExp][] = [
  ["build", /^\d+ documents, \d+ pages: .*dist, [\d.]+ s\n/],
  ["check", /\n\d+ documents, 0 errors\n$/],
  ["importFiles", /^\S*old\.html → \S*\/imported\/documents\/\S+\.md; look at .*publisher.*\n$/],
  ["openSearch", /^[1-9]\d* found\n(?:\d{4}-\d\d-\d\d .+\n)+$/],
  ["sync", /^not-a-mirror: .+\n/],
  ["Events", /(?:^|\n)pages: [1-9]\d*\n/],
  ["Stopping", /^AbortError\n$/],
  ["Errors", /^output-folder: Cannot write to .*inside the content folder.*\n$/],
  ["A configuration", /^$/],
  ["A configuration", /dist\n$/],
];

/** A folder for the examples, in which one finding is: they build it several times, and say the same of few documents. */
export function functionFolder(): string {
  return temporaryFolder({
    "content/documents/a.md": documentText(1, "foo: 1\n"),
    "content/documents/b.md": documentText(2, "", "请做好防汛工作，见[通知](a.md)。\n"),
  });
}

/**
 * The examples of docs/functions.md, to be run one after the other in one folder.
 * @throws when there are more or others than is known here
 */
export function functionExamples(): FunctionExample[] {
  const page = readFileSync(join(programRoot, "docs", "functions.md"), "utf8");
  const examples = examplesIn(page);
  const found = examples.map(({ heading }) => heading);
  const known = says.map(([heading]) => heading);
  if (found.join() !== known.join()) throw new Error(`Examples are ${found}, not ${known}.`);
  return examples.map((example, at) => ({ ...example, says: says[at]?.[1] ?? /^$/ }));
}
