import type { SourcePage, TextBlock } from "../blocks/source-page.ts";

/** A page saved as plain text: a block a line, empty lines too. */
export function readPlainText(text: string): SourcePage {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: form feeds and the like are no text.
  const lines = text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, (c) =>
    c === "\r" ? "\r" : " ",
  );
  return {
    title: null,
    leftOut: [],
    blocks: lines
      .split(/\r\n|\r|\n|\u2028|\u2029/)
      .map((line, index) => lineBlock(line, index + 1)),
  };
}

function lineBlock(text: string, line: number): TextBlock {
  return { kind: "text", text, markdown: null, level: null, listItem: false, align: null, line };
}
