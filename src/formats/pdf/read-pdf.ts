import { getDocument } from "unpdf/pdfjs";
import type { LeftOut } from "../blocks/left-out.ts";
import type { Note } from "../blocks/note.ts";
import type { SourcePage } from "../blocks/source-page.ts";
import { limits, tooMany } from "../bounds/limits.ts";
import { Refusal } from "../bounds/refusal.ts";
import { withoutAutoSpace } from "./auto-space.ts";
import { boundedPdf } from "./bounded-pdf.ts";
import { inReadingOrder } from "./columns.ts";
import { dataFolder } from "./data-folder.ts";
import { isAskew, linesOf, type PdfItem, type PdfLine } from "./lines.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { type PdfPage, withoutRunningHeads } from "./running-heads.ts";

type PdfDocument = Awaited<ReturnType<typeof getDocument>["promise"]>;

export interface ReadPdf {
  page: SourcePage;
  notes: Note[];
}

/**
 * Reads the text of a PDF in reading order. Lines are joined into paragraphs where they evidently were wrapped; heads
 * and feet of pages, page numbers and watermarks are left out and told, pages without text too.
 * @throws {Refusal} `encrypted`, `damaged`, `no-text`, `too-much`, `too-much-inside`
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const { title, pages, askew } = await readPdfPages(bytes);
  const { pages: texts, heads } = withoutRunningHeads(pages);
  const blocks = paragraphsOf(withoutAutoSpace(texts.map(({ lines }) => inReadingOrder(lines))));
  if (blocks.length === 0) throw new Refusal("no-text");
  const leftOut = [...heads, ...askew]
    .sort((a, b) => a.number - b.number)
    .map(({ number, text }): LeftOut => ({ line: number, text, as: "running-head" }));
  return { page: { title, blocks, leftOut }, notes: scannedNote(pages) };
}

/** A note on pages that hold no text, while others do. */
function scannedNote(pages: readonly PdfPage[]): Note[] {
  const numbers = pages.flatMap(({ lines }, index) => (lines.length === 0 ? [index + 1] : []));
  if (numbers.length === 0) return [];
  const lines = `${numbers.slice(0, 10).join("、")}${numbers.length > 10 ? "…" : ""}`;
  return [{ code: "pages-without-text", values: { lines } }];
}

/** The lines of a PDF. */
export interface PdfPages {
  title: string | null;
  pages: PdfPage[];
  /** Lines that stand askew, as watermarks do. */
  askew: PdfLine[];
}

/**
 * Reads the lines of each page with pdf.js, in unpdf's build: no native parts, no network, no code made at run
 * time. The character maps of Chinese fonts that are not in the file lie beside this module.
 * @throws {Refusal} `encrypted`, `damaged`, `too-much`, `too-much-inside`
 */
export async function readPdfPages(bytes: Uint8Array): Promise<PdfPages> {
  const task = getDocument({
    data: boundedPdf(bytes),
    cMapUrl: dataFolder(import.meta.dirname, "cmaps"),
    cMapPacked: true,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (document.numPages > limits.pdfPages) throw tooMany("pdfPages");
    return { title: await titleOf(document), ...(await readPages(document)) };
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await task.destroy();
  }
}

async function readPages(document: PdfDocument): Promise<Pick<PdfPages, "pages" | "askew">> {
  const pages: PdfPage[] = [];
  const askew: PdfLine[] = [];
  let count = 0;
  const budget = { texts: 0, characters: 0 };
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const texts = await textsOf(page, budget);
    const [, bottom = 0, , top = 0] = page.view;
    const lines = linesOf(
      texts.filter((item) => !isAskew(item)),
      number,
      count,
    );
    askew.push(...linesOf(texts.filter(isAskew), number, count));
    count += lines.length;
    pages.push({ lines, height: Math.abs(top - bottom) || 842 });
    page.cleanup();
  }
  return { pages, askew };
}

type PdfPageOfFile = Awaited<ReturnType<PdfDocument["getPage"]>>;

/** The stretches of text of a page, counted as they come: forms within forms show one text a million times. */
async function textsOf(
  page: PdfPageOfFile,
  budget: { texts: number; characters: number },
): Promise<PdfItem[]> {
  const texts: PdfItem[] = [];
  for await (const { items } of page.streamTextContent() as ReadableStream<{ items: object[] }>) {
    for (const item of items) {
      if (!("str" in item)) continue;
      const text = item as PdfItem;
      texts.push(text);
      budget.texts += 1;
      budget.characters += text.str.length;
    }
    if (budget.texts > limits.pdfTexts) throw tooMany("pdfTexts");
    if (budget.characters > limits.characters) throw tooMany("characters");
  }
  return texts;
}

async function titleOf(document: PdfDocument): Promise<string | null> {
  const { info } = await document.getMetadata();
  const title = "Title" in info ? String(info.Title).trim() : "";
  return title || null;
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const { name, message } = error as Error;
  if (name === "PasswordException") return new Refusal("encrypted", { kind: "PDF" });
  return new Refusal("damaged", { kind: "PDF", found: message });
}
