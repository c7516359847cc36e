import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { programRoot } from "../../src/program/program-root.ts";

/** npm could not do what it was asked for; the message holds what it has said. */
export class NpmError extends Error {
  /** As npm names the fault, such as `ENOTFOUND` or `ETARGET`; empty where it names none. */
  readonly code: string;

  constructor(args: readonly string[], output: string) {
    super(`npm ${args.join(" ")}\n${output.trim()}`);
    this.code = /^npm (?:error|ERR!) code (\w+)/m.exec(output)?.[1] ?? "";
  }
}

/**
 * Runs npm, by its script where it has started this process: no shell has a say in the names of folders. Else that of
 * PATH.
 * @param env beside that of this process
 * @returns what it has printed
 * @throws {NpmError} when it fails or is not there
 */
export async function npm(
  args: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  const script = process.env.npm_execpath;
  // `npx` leaves its own there.
  const [program, first] = script?.endsWith("npm-cli.js")
    ? [process.execPath, [script]]
    : ["npm", []];
  const child = spawn(program, [...first, ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    windowsHide: true,
  });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on("close", resolve).on("error", ({ message }) => {
      errors += message;
    });
  });
  if (code !== 0) throw new NpmError(args, errors || output);
  return output;
}

/**
 * Makes a folder to install into, with the settings of npm that the checkout has (registry, proxy).
 * @param files what to write there as JSON, by name
 */
export function npmFolder(folder: string, files: Record<string, object>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, value] of Object.entries(files))
    writeFileSync(join(folder, name), JSON.stringify(value));
  const settings = join(programRoot, ".npmrc");
  if (existsSync(settings)) copyFileSync(settings, join(folder, ".npmrc"));
}
