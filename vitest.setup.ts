import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** All that the tests make lies in one temporary folder, which goes when they have ended. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "gongkai-tests-"));
  process.env[process.platform === "win32" ? "TEMP" : "TMPDIR"] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
