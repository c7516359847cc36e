/** A web address in a line of Markdown, bare or as a link's target. */
export interface WebAddress {
  url: URL;
  /** As written. */
  text: string;
  /** 1-based, in UTF-16 units. */
  column: number;
}

const address = /https?:\/\/[^\s<>"'“”，。；、（）()[\]{}|`]+/gi;

/** The web addresses of a line; what the URL standard cannot read is none. */
export function webAddresses(line: string): WebAddress[] {
  if (!line.includes("://")) return [];
  return [...line.matchAll(address)].flatMap(({ 0: written, index }) => {
    const text = written.replace(/(?<![.,;:!?])[.,;:!?]+$/, "");
    return URL.canParse(text) ? [{ url: new URL(text), text, column: index + 1 }] : [];
  });
}
