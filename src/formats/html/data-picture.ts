/** The beginnings of kinds that may be published. */
const kinds: [extension: string, beginning: string][] = [
  ["png", "\x89PNG"],
  ["jpg", "\xff\xd8\xff"],
  ["gif", "GIF8"],
];

/** Real pages have far fewer. */
const most = 1000;

/** Smaller ones hold the place of something else. */
const smallest = 100;

/**
 * The pictures that stand in the page itself, as `data:` addresses. What is said to be a picture must begin like one.
 */
export class DataPictures {
  readonly pictures = new Map<string, Uint8Array>();

  /**
   * Keeps the picture of an address and gives the name that its block has as `src`; null: it is a place holder, or no
   * picture that may be published.
   */
  keep(address: string): string | null {
    const data = /^\s*data:image\/[\w.+-]+;base64,/i.exec(address)?.[0];
    if (data === undefined || this.pictures.size >= most) return null;
    const bytes = Buffer.from(address.slice(data.length), "base64");
    const start = bytes.toString("latin1", 0, 4);
    const extension = kinds.find(([, beginning]) => start.startsWith(beginning))?.[0];
    if (extension === undefined || bytes.length < smallest) return null;
    const name = `内嵌图片-${this.pictures.size + 1}.${extension}`;
    this.pictures.set(name, bytes);
    return name;
  }
}
