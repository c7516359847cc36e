import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Ran, run } from "../run-program.ts";

/** A piece of JavaScript in a page of the documentation. */
export interface Example {
  /** The heading that it stands below. */
  heading: string;
  code: string;
}

/** The examples of a page in Markdown, in their order. */
export function examplesIn(markdown: string): Example[] {
  const parts = markdown.matchAll(/^#+ (?<heading>.+)$|^```js\n(?<code>[\s\S]*?)^```$/gm);
  let heading = "";
  return [...parts].flatMap(({ groups = {} }) => {
    heading = groups.heading ?? heading;
    return groups.code === undefined ? [] : [{ heading, code: groups.code }];
  });
}

/** Runs an example as it stands in a folder, where `gongkai` can be imported, by this Node or another one. */
export async function runExample(
  folder: string,
  { code }: Example,
  node = process.execPath,
): Promise<Ran> {
  const file = join(folder, "example.mjs");
  writeFileSync(file, code);
  return run(node, [file], { cwd: folder });
}
