import { isCount, isListOf, isMaybe, isShape, isText } from "../../state/shape.ts";
import { isWrittenHtml } from "../html/written-html.ts";
import type { OutlineEntry, Reference, RenderedText, TextSection } from "../text.ts";

/** Whether a value that was read is a text as the pipeline makes it, and may stand in a page. */
export function isRenderedText(value: unknown): value is RenderedText {
  return (
    isShape(value) &&
    isText(value.html) &&
    isListOf(value.outline, isOutlineEntry) &&
    isListOf(value.sections, isSection) &&
    hasFacts(value) &&
    isWrittenHtml(value.html)
  );
}

function hasFacts({ characters, language, references }: Readonly<Record<string, unknown>>) {
  return (
    isCount(characters) &&
    (language === "zh-Hans" || language === "zh-Hant") &&
    isListOf(references, isReference)
  );
}

/** Whether a value that was read is a reference in a text. */
export function isReference(value: unknown): value is Reference {
  return (
    isShape(value) &&
    (value.kind === "link" || value.kind === "image") &&
    isText(value.href) &&
    isMaybe(value.nearest, isText) &&
    isCount(value.line) &&
    isCount(value.column)
  );
}

function isOutlineEntry(value: unknown): value is OutlineEntry {
  return (
    isShape(value) &&
    isText(value.id) &&
    isCount(value.level) &&
    isText(value.title) &&
    (value.kind === "heading" || value.kind === "article")
  );
}

function isSection(value: unknown): value is TextSection {
  if (!isShape(value)) return false;
  const { id, title, titleInText, blocks, rows } = value;
  return (
    (id === null || isText(id)) &&
    isText(title) &&
    typeof titleInText === "boolean" &&
    isListOf(blocks, isText) &&
    (rows === undefined || (isListOf(rows, isRow) && areWithin(rows, blocks.length)))
  );
}

function isRow(value: unknown): value is [first: number, cells: number] {
  return isListOf(value, isCount) && value.length === 2 && (value[1] as number) > 0;
}

function areWithin(rows: readonly [number, number][], blocks: number): boolean {
  return rows.every(([first, cells]) => first + cells <= blocks);
}
