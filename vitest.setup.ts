import { mkdtempSync, rmSync } from "node:fs";
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
  return () => rmSync(folder, { recursive: true, force: true });
}
