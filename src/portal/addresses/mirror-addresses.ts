/** Lists of all files with a hash of each, by what the hashes are made with. */
export const manifestLists = {
  sha256: "manifest-sha256.txt",
  sm3: "manifest-sm3.txt",
} as const;

/** Blocks of the files that every change makes others, so that a mirror need not fetch them whole. */
export const manifestBlocks = "manifest-blocks.txt";

/** Which state of the portal this is, with the hashes of the lists. */
export const manifest = "MANIFEST.txt";
/** Its signature, as minisign writes one. */
export const manifestSignature = "MANIFEST.txt.minisig";
/** Every state that was signed, a line each. */
export const manifestLog = "manifest-log.txt";
/** For whoever finds a copy and knows nothing of it: the name says so. */
export const readMeFirst = "请先读我.txt";
/** The program that checks a copy. */
export const verifier = "verify.mjs";

/** What the lists do not name: themselves, and what is made of them. In the order in which it is published. */
export const unlisted: readonly string[] = [
  manifestLists.sha256,
  manifestLists.sm3,
  manifestBlocks,
  manifestLog,
  manifestSignature,
  manifest,
];
