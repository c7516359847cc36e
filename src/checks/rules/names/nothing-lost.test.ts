import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listFolder } from "../../../content/folder/folder.ts";
import { isNote } from "../../../content/names/places.ts";
import { readContent } from "../../../content/read-content.ts";
import { pagesOf } from "../../../content/read-pages.ts";
import { filesBeside } from "../../../content/reading/attachments.ts";
import { documentText } from "../../../testing/temporary-folder.ts";
import { portalOf, textThatRefersTo } from "../fixtures/portal.ts";
import { orphanedFile } from "../links/orphaned-file.ts";

const folder = fc.constantFrom(
  "",
  "documents",
  "Documents",
  "document",
  "rules",
  "rule",
  "annual-reports",
  "publishers",
  "county",
  "2026",
  "notes",
  "a",
  "A",
  "b.md",
  ".drafts",
);
const name = fc.constantFrom(
  "a.md",
  "A.md",
  "b.MD",
  "2025.md",
  "guide.md",
  "README.md",
  "a.md.txt",
  "c.txt",
  "d.markdown",
  "e.pdf",
  "E.PDF",
  "portal.yaml",
  "portal.yml",
  "publisher.yaml",
  "catalog.yaml",
  "g",
  "~$h.docx",
  ".i",
);
const body = fc.oneof(fc.constant(""), fc.nat({ max: 5 }));
const paths = fc.array(fc.tuple(folder, folder, folder, name, body), {
  minLength: 1,
  maxLength: 8,
});

test("every file is read, attached, told of, or passed over by a rule that is written down", async () => {
  await fc.assert(
    fc.asyncProperty(paths, async (wanted) => {
      const root = mkdtempSync(join(tmpdir(), "gongkai-lost-"));
      try {
        write(root, "publishers.yaml", "- { id: county, name: 青禾县人民政府 }\n");
        const files = wanted.flatMap(([first, second, third, name, body]) => {
          const file = join(first, second, third, name);
          const holds = body === "" ? "正文\n" : documentText(Number(body));
          return write(root, file, holds) ? { file, holds } : [];
        });
        const told = await accountedFor(root);
        for (const { file, holds } of files) {
          const isPassedOver =
            /(?:^|\/)(?:\.|~\$)/.test(file) ||
            (isNote(file) && holds === "正文\n") ||
            ["portal.yaml", "catalog.yaml", "publishers/county/catalog.yaml"].includes(file);
          expect([file, isPassedOver || told(file)]).toEqual([file, true]);
        }
      } finally {
        rmSync(root, { recursive: true });
      }
    }),
    { numRuns: 100 },
  );
});

/** Whether a file is read, attached or named, by its own name or by that of a folder it lies in. */
async function accountedFor(root: string): Promise<(file: string) => boolean> {
  const content = await readContent(root);
  const named = new Set(content.diagnostics.map(({ file }) => file));
  for (const page of [...content.documents, ...pagesOf(content)]) {
    named.add(page.source.file);
    for (const path of page.attachmentFiles) named.add(relative(root, path));
  }
  const checked = { ...content, documents: content.known, files: listFolder(root).files };
  orphanedFile.check(
    portalOf({ ...checked, texts: () => textThatRefersTo() }),
    ({ file }) => named.add(file),
    content.settings.checks,
  );
  // What lies beside a document that is told of goes where it goes.
  for (const [owner, files] of filesBeside(checked.files)) {
    if (named.has(owner)) for (const file of files) named.add(file);
  }
  return (file) => {
    for (let path = file; path !== "."; path = dirname(path)) if (named.has(path)) return true;
    return false;
  };
}

/** Not where a file stands in the place of a folder, or the other way round. */
function write(root: string, file: string, holds: string): boolean {
  for (let path = dirname(file); path !== "."; path = dirname(path)) {
    const there = join(root, path);
    if (existsSync(there) && !statSync(there).isDirectory()) return false;
  }
  const path = join(root, file);
  if (existsSync(path)) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, holds);
  return true;
}
