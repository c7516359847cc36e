import { frontMatterText, importedFields } from "../../import/front-matter.ts";
import { isToReview, noteText } from "../../import/note.ts";
import { outputPlace } from "../../import/output-path.ts";
import { readPageBytes } from "../../import/read-page.ts";
import { refusalText } from "../../import/refusal.ts";
import { type Fault, type Input, keepsMarks } from "../input.ts";
import { inside } from "../laws/inside.ts";
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
  const { found, markdown, notes } = reading.page;
  const { frontMatter, review } = importedFields(found.values);
  const remarks = notes.filter(isToReview).map((note) => noteText(note, "zh"));
  const { folder, slug } = outputPlace(frontMatter, input.name);
  const text = `${frontMatterText(frontMatter, review, remarks)}\n${markdown}\n`;
  const told = JSON.stringify([found.dropped, review, notes.map((note) => noteText(note, "zh"))]);
  const document: Input = {
    kind: "content",
    name: keepsMarks(input) ? "content-imported.kept.md" : "content-imported.md",
    bytes: Buffer.from(text),
  };
  return [
    ...inside(`${folder}/${slug}.md`),
    ...(keepsMarks(input) ? keptMarks(shownText(input), text, told) : []),
    ...(await tryContent(document)),
  ];
}

/** All text of the formats whose bytes show it; of packed ones the name of the file tells how many marks it has. */
function shownText({ name, bytes }: Input): string {
  const packed = /\.kept\.(\d+)\./.exec(name)?.[1];
  if (packed === undefined) return new TextDecoder().decode(bytes);
  return Array.from({ length: Number(packed) }, (_, i) => `〖${i + 1}〗`).join("");
}
