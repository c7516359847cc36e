/** One file of a tar archive. */
export interface TarFile {
  /** With `/`. */
  readonly path: string;
  readonly executable: boolean;
  readonly bytes: Uint8Array;
}

/** All files are of one day, that the same files give the same bytes. Not 1970, which some programs take for a fault. */
const seconds = Date.UTC(2020, 0, 1) / 1000;

/** What ends an archive: two empty blocks. */
export const tarEnd = new Uint8Array(1024);

/**
 * A file as it stands in a tar archive (POSIX.1-2001, "pax"): a header, the bytes, zeros up to the next block of 512. A
 * name that is longer than 100 bytes or has other signs than ASCII stands in a record of its own before it.
 */
export function tarEntry({ path, executable, bytes }: TarFile): Uint8Array[] {
  const mode = executable ? 0o755 : 0o644;
  const name = Buffer.from(path);
  if (name.length <= 100 && name.length === path.length) return entry(name, mode, "0", bytes);
  const record = Buffer.from(paxRecord("path", path));
  return [
    ...entry(Buffer.from("PaxHeader"), 0o644, "x", record),
    // For programs that do not know the record: the end of a name tells more than its beginning.
    ...entry(Buffer.from(path.replace(/[^ -~]/gu, "_").slice(-100)), mode, "0", bytes),
  ];
}

function entry(name: Uint8Array, mode: number, type: "0" | "x", bytes: Uint8Array): Uint8Array[] {
  const header = Buffer.alloc(512);
  const octal = (value: number, at: number, length: number) =>
    header.write(`${value.toString(8).padStart(length - 1, "0")}\0`, at, "latin1");
  header.set(name, 0);
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(bytes.length, 124, 12);
  octal(seconds, 136, 12);
  header.write(`        ${type}`, 148, "latin1");
  header.write("ustar\u000000", 257, "latin1");
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return [header, bytes, new Uint8Array(-bytes.length & 511)];
}

/** A record begins with its own length in bytes, these digits counted too. */
function paxRecord(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const bytes = Buffer.byteLength(rest);
  let length = bytes;
  while (bytes + String(length).length !== length) length = bytes + String(length).length;
  return `${length}${rest}`;
}
