import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";

// Started by a test: syncs, and prints how many steps it takes. Before the step of which it was told the number it kills
// itself. Told a folder instead, it copies there before each step what lies beside the mirror, with the mirror: the disk
// is all that is left of who is killed, so that one sync shows what would be left of as many as it has steps.

const [url = "", folder = "", told = ""] = process.argv.slice(2);
const isKilled = /^\d+$/.test(told);
let steps = 0;
let isCounting = false;

function step(): void {
  if (!isCounting) return;
  steps += 1;
  if (isKilled) {
    if (steps === Number(told)) process.kill(process.pid, "SIGKILL");
    return;
  }
  isCounting = false;
  const to = join(told, String(steps));
  fs.cpSync(dirname(folder), to, { recursive: true, preserveTimestamps: true });
  isCounting = true;
}

/** Changes of the file system are the moments that can be told apart afterwards. */
const names = [
  "writeSync",
  "writeFileSync",
  "renameSync",
  "copyFileSync",
  "unlinkSync",
  "rmSync",
  "rmdirSync",
  "mkdirSync",
  "openSync",
] as const;
for (const name of names) {
  const change = fs[name] as (...given: unknown[]) => unknown;
  const counted = (...given: unknown[]) => {
    step();
    return change(...given);
  };
  Object.assign(fs, { [name]: counted });
}
syncBuiltinESMExports();

const { syncMirror } = await import("../../mirror/sync/sync-mirror.ts");
const { turnOf } = await import("../../site/publishing-order.ts");
isCounting = true;
await syncMirror({ url: new URL(url), folder, key: null, connections: 2, turnOf });
console.log(steps);
