import { modulesFolder } from "./program-root.ts";

/**
 * A command as people type it where the program runs: `npm run check -- --fix` in a checkout, `npx gongkai check --fix`
 * in the folder of a project; where the variable `GONGKAI_COMMAND` gives the name it was started by, that name.
 * @param words the command's name, and what stands behind it
 */
export function commandLine(words: string, env: NodeJS.ProcessEnv = process.env): string {
  const [, name = "", rest = ""] = /^(\S+)\s*(.*)$/s.exec(words) ?? [];
  if (modulesFolder === "src" && env.GONGKAI_COMMAND === undefined) {
    return rest === "" ? `npm run ${name}` : `npm run ${name} -- ${rest}`;
  }
  return [env.GONGKAI_COMMAND ?? "npx gongkai", name, rest].join(" ").trimEnd();
}
