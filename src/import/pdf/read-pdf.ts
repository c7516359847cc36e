import { join } from "node:path";
import { getDocument } from "unpdf/pdfjs";
import { limits } from "../limits.ts";
import type { SourcePage } from "../page.ts";
import { Refusal } from "../refusal.ts";
import { linesOf, type PdfLine } from "./lines.ts";
import { withoutPageNumbers } from "./page-numbers.ts";
import { paragraphsOf } from "./paragraphs.ts";

type PdfDocument = Awaited<ReturnType<typeof getDocument>["promise"]>;

/**
 * Reads the text of a PDF. Lines are joined into paragraphs where they evidently were wrapped; page numbers are
 * left out.
 * @throws {Refusal} `encrypted`, `damaged`, `no-text`, `too-much-inside`
 */
export async function readPdf(bytes: Uint8Array): Promise<SourcePage> {
  const { title, pages } = await readPdfPages(bytes);
  const blocks = paragraphsOf(withoutPageNumbers(pages));
  if (blocks.length === 0) throw new Refusal("no-text");
  return { title, blocks };
}

/**
 * Reads the lines of each page with pdf.js, in unpdf's build: no native parts, no network, no code made at run
 * time. The character maps of Chinese fonts that are not in the file lie beside this module.
 * @throws {Refusal} `encrypted`, `damaged`, `too-much-inside`
 */
export async function readPdfPages(
  bytes: Uint8Array,
): Promise<{ title: string | null; pages: PdfLine[][] }> {
  const task = getDocument({
    // pdf.js takes the bytes for itself, and refuses a Buffer.
    data: new Uint8Array(bytes),
    cMapUrl: join(import.meta.dirname, "cmaps/"),
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
    if (document.numPages > limits.pdfPages)
      throw new Refusal("too-much-inside", { found: `${document.numPages} 页` });
    return { title: await titleOf(document), pages: await readPages(document) };
  } catch (error) {
    throw refusalOf(error);
  } finally {
    await task.destroy();
  }
}

async function readPages(document: PdfDocument): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items.filter((item) => "str" in item)));
    page.cleanup();
  }
  return pages;
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
