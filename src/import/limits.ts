const megabyte = 1024 * 1024;

/** What a file to import may cost; every reader keeps to it. Real pages stay far below. */
export const limits = {
  /** Of the file itself. */
  bytes: 50 * megabyte,
  /** Of all that is unpacked from a packed file. */
  unpackedBytes: 200 * megabyte,
  /** How much larger a packed part of more than a megabyte may become: text packs to a tenth, at most to a fiftieth. */
  unpackedRatio: 200,
  packedFiles: 10_000,
  /** Of XML or HTML elements inside each other. */
  depth: 500,
  pdfPages: 3000,
  /** Cells of one table, merged ones counted in full. */
  cells: 500_000,
  /** For one file, from opening to the finished text. */
  milliseconds: 60_000,
};

/** Bytes as people read them. */
export function megabytes(bytes: number): string {
  return (bytes / megabyte).toFixed(bytes < 10 * megabyte ? 1 : 0);
}
