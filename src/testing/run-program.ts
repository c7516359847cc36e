import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

/** What a process has said, and its exit code. */
export interface Ran {
  code: number | null;
  said: string;
}

export interface Surroundings {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  /** A user who may do less; only root can hand over to one. */
  uid?: number;
}

/** Runs a program to its end. */
export async function run(
  program: string,
  argv: readonly string[],
  { cwd, env, uid }: Surroundings,
): Promise<Ran> {
  const child = spawn(program, argv, {
    cwd,
    // As a shell has it: Vitest's own environment is that of tests.
    env: { ...process.env, NODE_ENV: undefined, VITEST: undefined, ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
    shell: process.platform === "win32" && !program.endsWith(".exe"),
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  const [code] = await once(child, "close");
  return { code, said };
}

/** What stands before a command that is to have no network at all, this machine's own included; empty where nobody can. */
export const withoutNetwork: readonly string[] =
  spawnSync("unshare", ["-rn", "true"]).status === 0 ? ["unshare", "-rn"] : [];
