import { type ChildProcess, execFile } from "node:child_process";
import { join } from "node:path";

/** What a process has to be started with so that `endTree` ends also those that it has started. */
export const asTree = { detached: process.platform !== "win32", windowsHide: true };

/** Ends a process that was started with `asTree`, and those that it has started; they have not ended yet. */
export function endTree({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  if (process.platform === "win32") {
    const taskkill = join(process.env.SystemRoot ?? "C:\\Windows", "System32", "taskkill.exe");
    execFile(taskkill, ["/pid", String(pid), "/t", "/f"], { windowsHide: true }, () => {});
    return;
  }
  try {
    process.kill(-pid);
  } catch {
    // All have ended already.
  }
}
