/** What a page may link to by its protocol, written as browsers and the sanitiser take it. */
const taken = /^(?:https?:|mailto:|tel:|\/\/)/;
const takenInCapitals = /^(?:https?|mailto|tel):/i;

/** A protocol of two letters and more: one letter is a Windows drive. */
const otherProtocol = /^(?!file:)[a-z][a-z0-9+.-]+:/i;

/** Of an address that leads nowhere enough is kept to know it by: it may be a whole picture. UTF-16 units. */
const quoted = 80;

/**
 * A link's address so that it survives the sanitiser, which drops what it takes for a protocol it does not know
 * (`C:\a.docx`, `file:…`, `说明:甲.pdf`): those get `./` before them, for the portal to find or to tell of.
 * @returns null where it may stay as it is
 */
export function localAddress(url: string): string | null {
  if (taken.test(url)) return null;
  if (takenInCapitals.test(url)) return url.replace(/^[^:]+/, (protocol) => protocol.toLowerCase());
  if (!url.includes(":") || /^(?:[#?]|\.\/)/.test(url)) return url;
  const isLong = url.length > quoted && otherProtocol.test(url);
  return `./${isLong ? `${url.slice(0, quoted)}…` : url}`;
}
