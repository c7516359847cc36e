import { modulesFolder } from "./program-root.ts";

/**
 * A command as people type it where the program runs: `npm run check -- --fix` in a checkout, `npx gongkai check --fix`
 * in the folder of a project; where the variable `GONGKAI_COMMAND` gives the name it was started by, that name, in quotes
 * where a shell needs them.
 * @param words the command's name, and what stands behind it
 */
export function commandLine(words: string, env: NodeJS.ProcessEnv = process.env): string {
  const [, name = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(words) ?? [];
  if (modulesFolder === "src" && env.GONGKAI_COMMAND === undefined) {
    return rest === "" ? `npm run ${name}` : `npm run ${name} -- ${rest}`;
  }
  const { GONGKAI_COMMAND: given } = env;
  return [given === undefined ? "npx gongkai" : quoted(given), name, rest].join(" ").trimEnd();
}

/** A path as a shell takes it: in quotes where it has a blank, or a sign that shells read otherwise. */
export function quoted(path: string): string {
  return /^[\p{L}\p{N}_.:/\\-]+$/u.test(path) ? path : `"${path}"`;
}
