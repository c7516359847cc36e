/** What a ZIP says of a file in it; sizes in bytes. */
export interface ZipEntry {
  /** With `/`. */
  name: string;
  crc32: number;
  size: number;
  packedSize: number;
  isDeflated: boolean;
}

/** A field of two, and of four bytes, that says: see the ZIP64 record. */
const [short, long] = [0xffff, 0xffff_ffff];
const nameIsUtf8 = 0x0800;
/** Of the format: 4.5 is the first with ZIP64, which is asked of a reader only where it is needed. */
const [plain, zip64] = [20, 45];
/** Made on a system like Unix: what unpacks there makes a plain file that all may read. */
const madeBy = (3 << 8) | zip64;
const plainFile = 0o100644 * 0x1_0000;

/**
 * The time stamp that all entries of an archive bear, the beginning of a day: the format has local time without a zone, so
 * that it is the same wherever it is written and read.
 * @param day `YYYY-MM-DD`; the format knows the years from 1980 to 2107
 */
export function zipDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  if (year < 1980) return zipDay("1980-01-01");
  if (year > 2107) return zipDay("2107-12-31");
  return ((year - 1980) << 9) | (month << 5) | date;
}

/** What stands before the bytes of a file. */
export function localHeader(entry: ZipEntry, day: number): Buffer {
  const isLarge = entry.size >= long || entry.packedSize >= long;
  const extra = isLarge ? zip64Field([entry.size, entry.packedSize]) : Buffer.alloc(0);
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x0403_4b50, 0);
  writeShared(header, 4, entry, day, isLarge, name.length, extra.length);
  return Buffer.concat([header, name, extra]);
}

/** What stands of a file at the end, where readers look first. @param offset of its local header */
export function centralHeader(entry: ZipEntry, day: number, offset: number): Buffer {
  const isLarge = entry.size >= long || entry.packedSize >= long;
  const isFar = offset >= long;
  const values = [...(isLarge ? [entry.size, entry.packedSize] : []), ...(isFar ? [offset] : [])];
  const extra = values.length > 0 ? zip64Field(values) : Buffer.alloc(0);
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x0201_4b50, 0);
  header.writeUInt16LE(madeBy, 4);
  writeShared(header, 6, entry, day, isLarge, name.length, extra.length, isFar);
  header.writeUInt32LE(plainFile, 38);
  header.writeUInt32LE(isFar ? long : offset, 42);
  return Buffer.concat([header, name, extra]);
}

/** The end of an archive. @param count of entries @param size of their central headers @param offset of the first */
export function endRecords(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(Math.min(count, short), 8);
  end.writeUInt16LE(Math.min(count, short), 10);
  end.writeUInt32LE(Math.min(size, long), 12);
  end.writeUInt32LE(Math.min(offset, long), 16);
  if (count < short && size < long && offset < long) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x0606_4b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(madeBy, 12);
  record.writeUInt16LE(zip64, 14);
  for (const [at, value] of [count, count, size, offset].entries()) {
    record.writeBigUInt64LE(BigInt(value), 24 + 8 * at);
  }
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x0706_4b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator, end]);
}

/** The fields that both headers have, in one order. */
function writeShared(
  header: Buffer,
  at: number,
  { crc32, size, packedSize, isDeflated }: ZipEntry,
  day: number,
  isLarge: boolean,
  nameLength: number,
  extraLength: number,
  isFar = false,
): void {
  header.writeUInt16LE(isLarge || isFar ? zip64 : plain, at);
  header.writeUInt16LE(nameIsUtf8, at + 2);
  header.writeUInt16LE(isDeflated ? 8 : 0, at + 4);
  header.writeUInt16LE(0, at + 6);
  header.writeUInt16LE(day, at + 8);
  header.writeUInt32LE(crc32, at + 10);
  header.writeUInt32LE(isLarge ? long : packedSize, at + 14);
  header.writeUInt32LE(isLarge ? long : size, at + 18);
  header.writeUInt16LE(nameLength, at + 22);
  header.writeUInt16LE(extraLength, at + 24);
}

function zip64Field(values: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * values.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * values.length, 2);
  for (const [at, value] of values.entries()) field.writeBigUInt64LE(BigInt(value), 4 + 8 * at);
  return field;
}
