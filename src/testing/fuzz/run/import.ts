import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { organsOnFile } from "../../../authoring/import/choices/organs.ts";
import { draftOf, heldBackIfIncomplete, nothingGiven } from "../../../authoring/import/draft.ts";
import { findEnclosures } from "../../../authoring/import/enclosures.ts";
import { frontMatterText } from "../../../authoring/import/front-matter.ts";
import { outputPlace } from "../../../authoring/import/output-path.ts";
import { type ReadPage, readPageBytes } from "../../../authoring/import/read-page.ts";
import { writeDocument } from "../../../authoring/import/write-document.ts";
import { isToReview, noteText } from "../../../formats/blocks/note.ts";
import { refusalText } from "../../../formats/bounds/refusal.ts";
import { filesBelow } from "../../../output/folder/output-files.ts";
import { type Fault, type Input, keepsMarks } from "../input/input.ts";
import { inside, onlyBelow } from "../laws/inside.ts";
import { keptMarks } from "../laws/kept-text.ts";
import { tryContent } from "./content.ts";

/** Reads a file as `import` does and makes the document that it would write, which must be a document. */
export async function tryImport(input: Input): Promise<Fault[]> {
  const reading = await readPageBytes(input.bytes, input.name);
  if ("refusal" in reading) {
    const { message, cure } = refusalText(reading.refusal, "zh");
    const isOwnFailure = reading.refusal.code === "failed";
    if (!isOwnFailure && message && cure) return [];
    return [{ law: "no crash", seen: `${reading.refusal.code}: ${message}` }];
  }
  const { found } = reading.page;
  const made = draftOf(input.name, reading.page, nothingGiven, organsOnFile([]));
  const { frontMatter, review, notes } = heldBackIfIncomplete(made);
  const remarks = notes.filter(isToReview).map((note) => noteText(note, "zh"));
  const { folder, slug } = outputPlace(frontMatter, input.name);
  const text = `${frontMatterText(frontMatter, review, remarks)}\n${reading.page.markdown}\n`;
  const told = JSON.stringify([found.dropped, review, notes.map((note) => noteText(note, "zh"))]);
  const document: Input = {
    kind: "content",
    name: keepsMarks(input) ? "content-imported.kept.md" : "content-imported.md",
    bytes: Buffer.from(text),
  };
  return [
    ...inside(`${folder}/${slug}.md`),
    ...(await writtenOutside(input, reading.page, `${folder}/${slug}.md`, text)),
    ...(keepsMarks(input) ? keptMarks(shownText(input), text, told) : []),
    ...(await tryContent(document)),
  ];
}

/** Writes the document with its pictures and attachments, as `import` does, and looks what is there that was not. */
async function writtenOutside(
  { name, bytes }: Input,
  page: ReadPage,
  file: string,
  text: string,
): Promise<Fault[]> {
  const root = mkdtempSync(join(tmpdir(), "gongkai-fuzz-"));
  try {
    const source = join(root, "in", "pages", name);
    for (const beside of [
      source,
      join(root, "in", "名单.xlsx"),
      join(root, "in", "pages", "a.png"),
    ]) {
      mkdirSync(dirname(beside), { recursive: true });
      writeFileSync(beside, bytes);
    }
    const before = filesBelow(root);
    const { files } = await findEnclosures(source, page, basename(file, ".md"));
    await writeDocument(join(root, "out"), file, text, files, false);
    return onlyBelow("out/documents", before, filesBelow(root));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** All text of the formats whose bytes show it; of packed ones the name of the file tells how many marks it has. */
function shownText({ name, bytes }: Input): string {
  const packed = /\.kept\.(\d+)\./.exec(name)?.[1];
  if (packed === undefined) return new TextDecoder().decode(bytes);
  return Array.from({ length: Number(packed) }, (_, i) => `〖${i + 1}〗`).join("");
}
