import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

// Started by a test: syncs, and kills itself before the step of which it was told the number. Without one it prints how many there are.

const [url = "", folder = "", at = "0"] = process.argv.slice(2);
let steps = 0;

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
  const step = fs[name] as (...given: unknown[]) => unknown;
  const counted = (...given: unknown[]) => {
    if (++steps === Number(at)) process.kill(process.pid, "SIGKILL");
    return step(...given);
  };
  Object.assign(fs, { [name]: counted });
}
syncBuiltinESMExports();

const { syncMirror } = await import("../../mirror/sync/sync-mirror.ts");
const { turnOf } = await import("../../site/publishing-order.ts");
steps = 0;
await syncMirror({ url: new URL(url), folder, key: null, connections: 2, turnOf });
console.log(steps);
