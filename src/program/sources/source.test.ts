import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoot } from "../program-root.ts";

/** In a process of its own: others in this one use esbuild too. */
const script = `
  import { readdirSync, readFileSync } from "node:fs";
  const { readSources } = await import(${JSON.stringify(join(programRoot, "src/program/sources/source.ts"))});
  const read = () => JSON.stringify([...readSources(${JSON.stringify(programRoot)}, ["src/state/age.ts"])]);
  const before = read();
  const processes = readdirSync("/proc").filter((name) => /^\\d+$/.test(name)).map((id) => {
    try {
      const [, name, parent] = /\\((.*)\\) \\S (\\d+)/.exec(readFileSync("/proc/" + id + "/stat", "utf8"));
      return { id: Number(id), name, parent: Number(parent) };
    } catch {
      return { name: "" };
    }
  });
  const ended = processes.filter(({ name, parent }) => name === "esbuild" && parent === process.pid);
  for (const { id } of ended) process.kill(id);
  await new Promise((resolve) => setTimeout(resolve, 300));
  console.log(ended.length > 0, read() === before);
`;

test.runIf(process.platform === "linux")(
  "sources are read on when the program that esbuild has started was ended",
  () => {
    const args = ["--input-type=module", "-e", script];
    expect(execFileSync(process.execPath, args, { encoding: "utf8" })).toBe("true true\n");
  },
);
