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

/** Runs an example as it stands in a folder, where `gongkai` can be imported, in a process of its own. */
export async function runExample(folder: string, { code }: Example): Promise<Ran> {
  const file = join(folder, "example.mjs");
  writeFileSync(file, code);
  return run(process.execPath, [file], { cwd: folder });
}

/**
 * Imports the examples in turn, which runs them, and says after each, between zeros, what code it would have ended with.
 * All that is said goes one way: what comes by two has no order.
 */
const inTurn = `process.stderr.write = process.stdout.write.bind(process.stdout);
for (const file of process.argv.slice(2)) {
  await import(file).catch((error) => {
    console.error(error);
    process.exitCode = 1;
  });
  process.stdout.write("\\0" + (process.exitCode ?? 0) + "\\0");
  process.exitCode = 0;
}
`;

/**
 * Runs examples as they stand, one after the other, in a folder where `gongkai` can be imported, by this Node or another
 * one: in one process, which loads the program once.
 * @returns what each has said and its exit code, as far as they came
 */
export async function runExamples(
  folder: string,
  examples: readonly Example[],
  node = process.execPath,
): Promise<Ran[]> {
  const files = examples.map((_, at) => `./example-${at}.mjs`);
  for (const [at, { code }] of examples.entries()) {
    writeFileSync(join(folder, `example-${at}.mjs`), code);
  }
  writeFileSync(join(folder, "in-turn.mjs"), inTurn);
  const { said, code } = await run(node, ["in-turn.mjs", ...files], { cwd: folder });
  const told = [...said.matchAll(/([^\0]*)\0(\d+)\0/g)].map(([, said = "", code]) => ({
    said,
    code: Number(code),
  }));
  // Where it ended before its time, how it ended is what the next example has to say.
  const rest = said.slice(said.lastIndexOf("\0") + 1);
  return code === 0 && rest === "" ? told : [...told, { said: rest, code }];
}
