import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { watchProcesses } from "./processes.ts";
import { runCommand } from "./run-command.ts";

const node = (script: string) => runCommand(process.execPath, ["--eval", script]);
const busy = (milliseconds: number) =>
  `const until = process.cpuUsage().user + ${milliseconds} * 1000; while (process.cpuUsage().user < until);`;

test.runIf(existsSync("/proc/self/stat"))(
  "processor time counts children of children, memory those at one time",
  async () => {
    const child = `require("node:child_process").execFileSync(process.execPath, ["--eval", ${JSON.stringify(busy(300))}]); ${busy(200)}`;
    const { cpuSeconds, largest, together } = await watchProcesses(() => node(child));
    expect(cpuSeconds).toBeGreaterThanOrEqual(0.5);
    expect(largest).toBeGreaterThan(1e6);
    expect(together).toBeGreaterThan(largest);
  },
);

test("a program that fails is told with what it said", async () => {
  await expect(node("console.error('out of paper'); process.exit(3)")).rejects.toThrow(
    /ended with 3\nout of paper/,
  );
  await expect(runCommand("no-such-program", [])).rejects.toThrow("ENOENT");
});

test.runIf(existsSync("/proc/self/stat"))(
  "processes that need more memory than they may are ended, children of children too",
  async () => {
    // No more than is clearly too much: a busy machine looks late, and has other things to keep in memory.
    const eat =
      "const all = []; setInterval(() => all.length < 75 && all.push(Buffer.alloc(2e7, 1)), 5);";
    const child = `require("node:child_process").execFileSync(process.execPath, ["--eval", ${JSON.stringify(eat)}]);`;
    await expect(watchProcesses(() => node(child), 1e9)).rejects.toThrow(
      "needed more than 1 GB of memory",
    );
    await expect(watchProcesses(() => node("process.exit(3)"), 1e9)).rejects.toThrow(
      "ended with 3",
    );
  },
);
