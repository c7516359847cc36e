import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";

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
): Promise<{ code: number | null; said: string }> {
  const file = join(folder, "example.mjs");
  writeFileSync(file, code);
  // Vitest's own environment is that of tests.
  const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined };
  const child = spawn(node, [file], { cwd: folder, env });
  const [out, error, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code: exitCode, said: out + error };
}
