import { appendFile, copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { listFolder } from "../../../content/folder/folder.ts";
import { type ReadDocument, readContent } from "../../../content/read-content.ts";
import { isMarkdown } from "../../../content/reading/attachments.ts";
import { readBody } from "../../../content/source-text/body.ts";
import { listedDay } from "../../../portal/build-portal.ts";
import { makeDocument, withoutFileLinks } from "./made-document.ts";
import { makeDocuments } from "./make-documents.ts";

/** A content folder made to be measured. */
export interface MadeContent {
  folder: string;
  documents: number;
  bytes: number;
  /** The last day of the newest year, which is this year for a build. */
  asOf: string;
  thisYear: MadeYear;
  /** The fullest of the years before, so the most costly one to change. */
  closedYear: MadeYear;
  /** Makes one more document of this year. */
  makeNew(serial: number): Promise<{ file: string; text: string }>;
}

interface MadeYear {
  year: string;
  documents: number;
  /** Path of a document of the year. */
  file: string;
}

/**
 * Writes a content folder of so many documents after another one, a document at a time: what is kept in memory
 * does not grow with their number.
 * @throws {Error} when the source has no document, or the documents made are all of one year
 */
export async function makeContent(
  from: string,
  folder: string,
  documents: number,
): Promise<MadeContent> {
  const { documents: source } = await readContent(from);
  if (source.length === 0) throw new Error(`There is no document without errors in ${from}`);
  const years = new Map<string, MadeYear>();
  let bytes = 0;
  await copyOthers(from, folder);
  for await (const { file, year, text } of makeDocuments(source, documents)) {
    const path = join(folder, file);
    let made = years.get(year);
    if (!made) {
      made = { year, documents: 0, file: path };
      years.set(year, made);
      await mkdir(dirname(path), { recursive: true });
    }
    made.documents += 1;
    bytes += Buffer.byteLength(text);
    await writeFile(path, text);
  }
  const [thisYear, ...closed] = [...years.values()].sort((a, b) => (a.year < b.year ? 1 : -1));
  const [closedYear] = closed.sort((a, b) => b.documents - a.documents);
  if (!thisYear || !closedYear) throw new Error("The documents made are all of one year");
  return {
    folder,
    documents,
    bytes,
    asOf: `${thisYear.year}-12-31`,
    thisYear,
    closedYear,
    async makeNew(serial) {
      const model = source.find(({ meta }) => listedDay(meta).startsWith(thisYear.year));
      const { source: origin } = model as ReadDocument;
      const body = await readBody(origin.path);
      const { file, text } = makeDocument(model as ReadDocument, body, serial, () => null);
      return { file: join(folder, file), text };
    },
  };
}

/** Changes a document a little. */
export async function editDocument(file: string, round: number): Promise<void> {
  await appendFile(file, `\n本件第${round + 1}次修改。\n`);
}

/** All that is no document: settings, guide, rules, reports and what lies beside them. */
async function copyOthers(from: string, to: string): Promise<void> {
  const { files } = listFolder(from);
  for (const file of files.filter((name) => !name.startsWith("documents/"))) {
    const target = join(to, file);
    await mkdir(dirname(target), { recursive: true });
    if (!isMarkdown(file)) await copyFile(join(from, file), target);
    else await writeFile(target, withoutFileLinks(await readFile(join(from, file), "utf8")));
  }
}
