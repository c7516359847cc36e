/**
 * The one form in which files of the search are published: a classic script that hands over bytes as they are,
 *
 *     __pf("pagefind/manifest.js","…")
 *
 * From a web server it is fetched and unwrapped as bytes, whatever type or encoding the server says it has. From a
 * folder on a disk, where browsers let a page read nothing but scripts, it is run as one in `encoding`, of which every
 * byte is a character. Only four bytes cannot stand in a string as they are: random bytes get 1.6 % longer, base64
 * makes them 33 %.
 */
export const receiver = "__pf";

/** In which such a script is to be read. */
export const encoding = "windows-1252";

const backslash = 0x5c;
/** Bytes with a meaning in a string, each with what stands for it behind a backslash. */
const escapes: readonly (readonly [byte: number, sign: number])[] = [
  [0x0a, 0x6e],
  [0x0d, 0x72],
  [0x22, 0x22],
  [backslash, backslash],
];
const signOf = new Uint8Array(256);
const byteOf = new Uint8Array(256);
for (const [byte, sign] of escapes) {
  signOf[byte] = sign;
  byteOf[sign] = byte;
}

const end = ascii('")\n');

/**
 * A file of the search as it is published.
 * @param path of the file below the portal's root, by which it says what it is
 */
export function wrap(path: string, bytes: Uint8Array): Uint8Array {
  const start = startOf(path);
  // Counted by index: by iterators, 10,000 documents take two seconds longer.
  let more = 0;
  for (let at = 0; at < bytes.length; at++) if (signOf[bytes[at] as number]) more++;
  const file = new Uint8Array(start.length + bytes.length + more + end.length);
  file.set(start);
  let at = start.length;
  for (let from = 0; from < bytes.length; from++) {
    const byte = bytes[from] as number;
    const sign = signOf[byte] as number;
    if (sign) file[at++] = backslash;
    file[at++] = sign || byte;
  }
  file.set(end, at);
  return file;
}

/**
 * The bytes that a published file hands over.
 * @throws {TypeError} when it is not whole, or not the file of this path
 */
export function unwrap(path: string, file: Uint8Array): Uint8Array {
  const start = startOf(path);
  if (!startsWith(file, start) || !startsWith(file.subarray(-end.length), end)) {
    throw new TypeError(`not ${path}`);
  }
  const inner = file.subarray(start.length, -end.length);
  const bytes = new Uint8Array(inner.length);
  let length = 0;
  for (let at = 0; at < inner.length; at++) {
    const byte = inner[at] as number;
    if (byte !== backslash) bytes[length++] = byte;
    else {
      const meant = byteOf[inner[++at] ?? 0];
      if (!meant) throw new TypeError(`not ${path}`);
      bytes[length++] = meant;
    }
  }
  return bytes.subarray(0, length);
}

/** What `encoding` makes of the bytes from 0x80 to 0x9F, as the WHATWG has it; all others are Latin-1. */
const apart = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const byteOfCharacter = new Map(
  [...apart].map((character, at) => [character.charCodeAt(0), 0x80 + at]),
);

/**
 * The bytes of a string that a browser has read out of such a script.
 * @throws {TypeError} when a character is none of `encoding`
 */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < bytes.length; at++) {
    const code = text.charCodeAt(at);
    const isLatin = code < 0x80 || (code >= 0xa0 && code <= 0xff);
    const byte = isLatin ? code : byteOfCharacter.get(code);
    if (byte === undefined) throw new TypeError("read in another encoding");
    bytes[at] = byte;
  }
  return bytes;
}

function startOf(path: string): Uint8Array {
  return ascii(`${receiver}("${path}","`);
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
