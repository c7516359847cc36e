import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { parseFragment } from "parse5";
import { rules } from "../../../checks/catalogue.ts";
import { checkDocument } from "../../../checks/check-one.ts";
import { checkSettingsOf } from "../../../checks/settings-of.ts";
import { textOf } from "../../../commands/verify-text/page-text.ts";
import { listFolder } from "../../../content/folder/folder.ts";
import { type Content, type ReadDocument, readContent } from "../../../content/read-content.ts";
import { bodyOf } from "../../../content/source-text/body.ts";
import { isWrittenHtml } from "../../../text/html/written-html.ts";
import { TextError } from "../../../text/limits.ts";
import { plainText } from "../../../text/plain-text.ts";
import { renderText } from "../../../text/rendering/render.ts";
import type { RenderedText } from "../../../text/text.ts";
import { type Fault, type Input, keepsMarks } from "../input/input.ts";
import { inside } from "../laws/inside.ts";
import { keptMarks, sameText } from "../laws/kept-text.ts";
import { toldWithPlace } from "../laws/told-with-place.ts";
import { tryPortal } from "./portal.ts";

/** What a cache keeps is rendered anew each time where the proof that it is harmless fails. */
const keptText: Fault = {
  law: "a text is taken from the cache again",
  seen: "its HTML is not such as the pipeline writes",
};

/** Reads a document or a whole content folder as `check` and the build do, and renders its texts. */
export async function tryContent(input: Input): Promise<Fault[]> {
  const root = mkdtempSync(join(tmpdir(), "gongkai-fuzz-"));
  try {
    for (const [path, data] of filesOf(input)) {
      write(join(root, path), data);
    }
    const folder = listFolder(root);
    const content = await readContent(folder);
    const texts = new Map<string, RenderedText>();
    const faults = content.documents.flatMap((document) =>
      tryDocument(document, content, keepsMarks(input), texts),
    );
    const portal = await tryPortal(folder, content, texts);
    return [
      ...toldWithPlace([...content.diagnostics, ...portal.diagnostics], sourcesBelow(root)),
      ...unreadWithoutWord(content),
      ...faults,
      ...portal.faults,
    ];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** What a file system does not take cannot be in a content folder. */
function write(path: string, data: string | Uint8Array): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, data);
  } catch {
    // A name that is a folder already, or longer than a name may be.
  }
}

/** A folder as it is kept: paths and texts. */
function filesOf({ name, bytes }: Input): [path: string, data: string | Uint8Array][] {
  if (!name.endsWith(".folder.json")) return [["documents/a.md", bytes]];
  const files: Record<string, string> = JSON.parse(new TextDecoder().decode(bytes));
  return Object.entries(files).filter(([path]) => inside(path).length === 0);
}

function sourcesBelow(root: string): Map<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [relative(root, path).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
  );
}

/** A document that is not published has an error that says why. */
function unreadWithoutWord({ files, documents, diagnostics }: Content): Fault[] {
  const hasError = diagnostics.some(({ severity }) => severity === "error");
  if (documents.length >= files || hasError) return [];
  return [
    { law: "nothing is left out in silence", seen: `${documents.length} of ${files} documents` },
  ];
}

/** Checks and renders a document. @param texts takes what was rendered */
function tryDocument(
  { meta, source, positions, bodyLine }: ReadDocument,
  content: Content,
  keeps: boolean,
  texts: Map<string, RenderedText>,
): Fault[] {
  const written = readFileSync(source.path, "utf8");
  const lines = written.split(/\r?\n/);
  const checked = { file: source.file, meta, positions, lines, bodyLine, attachments: [] };
  checkDocument(checked, rules, checkSettingsOf(content.settings));
  const body = bodyOf(written);
  try {
    const text = renderText(body);
    texts.set(source.file, text);
    const [page, plain] = [pageText(text.html), plainText(text)];
    return [
      ...sameText(page, plain),
      ...(isWrittenHtml(text.html) ? [] : [keptText]),
      ...(keeps ? [...keptMarks(body, plain), ...keptMarks(body, page)] : []),
    ];
  } catch (error) {
    // It is refused with its name: the build tells it as a finding.
    if (error instanceof TextError) return [];
    throw error;
  }
}

/** What a page says, with what stands in for its pictures. */
function pageText(html: string): string {
  const pictures = Array.from(html.matchAll(/<img [^>]*?alt="([^"]*)"/g), ([, words]) => words);
  return [textOf(parseFragment(html)), ...pictures].join("\n");
}
