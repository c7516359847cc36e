import { addressInMarkdown } from "../inline.ts";
import type { Block } from "../page.ts";

/** Links and pictures as the readers write them: their text has no bracket that is not escaped. */
const written = /(!?)\[((?:\\.|[^\\[\]])*)\]\(<([^<>]*)>\)/g;

/** A link's new address; null: it leads nowhere, its text alone stays. */
export type Resolve = (address: string, isPicture: boolean) => string | null;

/** Leads the links of Markdown to where `resolve` says. */
export function withLinks(markdown: string, resolve: Resolve): string {
  return markdown.replace(written, (_, bang: string, text: string, address: string) => {
    const target = resolve(address, bang !== "");
    if (target !== null) return `${bang}[${text}](<${addressInMarkdown(target)}>)`;
    return bang === "" ? text : "";
  });
}

/** All addresses that blocks lead to or show, each once. */
export function addressesIn(blocks: readonly Block[]): Map<string, { isPicture: boolean }> {
  const addresses = new Map<string, { isPicture: boolean }>();
  const collect: Resolve = (address, isPicture) => {
    addresses.set(address, { isPicture });
    return address;
  };
  for (const block of blocks) {
    if (block.kind === "image") collect(block.src, true);
    else if (block.kind === "text") withLinks(block.markdown ?? "", collect);
    else for (const cell of block.rows.flat()) withLinks(cell.markdown ?? "", collect);
  }
  return addresses;
}
