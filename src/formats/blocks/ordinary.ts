import { radicalsIn, withoutRadicals } from "../../characters/radicals.ts";
import type { Note } from "./note.ts";
import type { Block, SourcePage } from "./source-page.ts";

const mostShown = 5;

/**
 * A page with ordinary characters in place of radicals, and a note that says so; the page itself where it has none.
 * Addresses of links stay: they name files.
 */
export function inOrdinaryCharacters(page: SourcePage): { page: SourcePage; notes: Note[] } {
  const texts = [page.title ?? "", ...page.blocks.flatMap(textsOf)];
  const radicals = texts.flatMap(radicalsIn);
  if (radicals.length === 0) return { page, notes: [] };
  const traditional = texts.some((text) => /[縣關於務發區鄉鎮國為戶]/u.test(text));
  const mend = (text: string) => withoutRadicals(text, traditional);
  const found = [...new Set(radicals)].slice(0, mostShown).join("");
  const values = { count: String(radicals.length), found, wanted: mend(found) };
  return {
    page: {
      ...page,
      title: page.title === null ? null : mend(page.title),
      blocks: page.blocks.map((block) => mendBlock(block, mend)),
      leftOut: page.leftOut.map((one) => ({ ...one, text: mend(one.text) })),
    },
    notes: [{ code: "radicals", values }],
  };
}

function textsOf(block: Block): string[] {
  if (block.kind === "text") return [block.text];
  if (block.kind === "image") return [block.alt];
  return block.rows.flat().map(({ text }) => text);
}

type Mend = (text: string) => string;

function mendBlock(block: Block, mend: Mend): Block {
  if (block.kind === "image") return { ...block, alt: mend(block.alt) };
  if (block.kind === "text") return { ...block, ...mendWritten(block, mend) };
  const rows = block.rows.map((row) =>
    row.map((cell) => ({ ...cell, ...mendWritten(cell, mend) })),
  );
  return { ...block, rows };
}

function mendWritten({ text, markdown }: { text: string; markdown: string | null }, mend: Mend) {
  const address = /(\]\(<[^<>]*>\))/u;
  const parts = markdown?.split(address).map((part, at) => (at % 2 === 1 ? part : mend(part)));
  return { text: mend(text), markdown: parts?.join("") ?? null };
}
