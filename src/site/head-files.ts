import { existsSync } from "node:fs";
import { join } from "node:path";
import { printable } from "../characters/printable.ts";
import { UsageError } from "../diagnostics/usage-error.ts";
import { filesOfHead, headInForce } from "../page-kinds/chrome/head/head-element.ts";
import type { Portal } from "../portal/model/portal.ts";
import { programRoot } from "../program/program-root.ts";

/**
 * Sees to it that what elements in the head of every page load will be there.
 * @throws {UsageError} in both languages, naming all that is not
 */
export function assertHeadFiles({ staticFiles }: Pick<Portal, "staticFiles">): void {
  const there = new Set(staticFiles.map(({ address }) => address));
  const missing = filesOfHead(headInForce()).filter(
    (address) => !there.has(address) && !existsSync(join(programRoot, "public", address)),
  );
  if (missing.length === 0) return;
  const names = missing.map((address) => printable(`content/static/${address}`)).join("、");
  throw new UsageError(
    `gongkai.config 的 head 引用的文件不在：${names}\nhead of gongkai.config names files that are not there: ${names}`,
  );
}
