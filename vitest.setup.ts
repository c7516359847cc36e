import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * All that the tests make lies in one temporary folder, which goes when they have ended. What Node makes of the
 * program's sources is kept, as by the commands (`scripts/start.js`): threads and processes of tests load it too.
 */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-tests-"));
  process.env[process.platform === "win32" ? "TEMP" : "TMPDIR"] = folder;
  process.env.NODE_COMPILE_CACHE ??= join(
    import.meta.dirname,
    "node_modules/.cache/gongkai/compiled",
  );
  return () => {
    // A browser ends only after this, and writes by the names that it knows: into a folder that has another name it writes
    // nothing more. One into which it did could not be removed, and all tests would have failed for it. Windows moves no
    // folder of which something is open.
    const gone = process.platform === "win32" ? folder : `${folder}-gone`;
    if (gone !== folder) renameSync(folder, gone);
    rmSync(gone, { recursive: true, force: true });
  };
}
