import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Makes a content folder for a test, from paths and what the files hold. */
export function temporaryFolder(files: Record<string, string | Buffer>): string {
  const root = mkdtempSync(join(tmpdir(), "gongkai-content-"));
  for (const [file, data] of Object.entries(files)) {
    const path = join(root, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data);
  }
  return root;
}

/** A document that has nothing wrong, with more front-matter and another body where a test wants them. */
export function documentText(number: number, more = "", body = "各乡镇人民政府：\n"): string {
  return `---
title: 关于第${number}件事的通知
indexNumber: QH001-2020-${String(number).padStart(5, "0")}
publisher: 青禾县人民政府
publishedOn: 2020-01-02
${more}---
${body}`;
}
