import { simplified } from "./simplified.ts";

/** A base character with the marks that follow it: the smallest piece that is folded as one. */
const cluster = /\P{M}\p{M}*|\p{M}+/gu;
const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const known = new Map<string, string>();

/** A folded piece of text and where it stood in the original, in UTF-16 units. */
export interface FoldedPiece {
  text: string;
  start: number;
  end: number;
}

/**
 * Folds text piece by piece: width and compatibility forms (NFKC), case, Traditional to Simplified; variation
 * selectors, zero-width and other invisible characters vanish. Nothing outside a piece changes what it folds
 * to, so positions in the folded text lead back to the original.
 */
export function* foldedPieces(text: string): Generator<FoldedPiece> {
  for (const { 0: original, index } of text.matchAll(cluster)) {
    yield { text: foldCluster(original), start: index, end: index + original.length };
  }
}

/** The whole text folded, as `foldedPieces` folds it. */
export function fold(text: string): string {
  return text.replace(cluster, foldCluster);
}

function foldCluster(original: string): string {
  const cached = known.get(original);
  if (cached !== undefined) return cached;
  const plain = original.replace(invisible, "").normalize("NFKC").toLowerCase().normalize("NFKC");
  const folded = Array.from(plain, simplified).join("");
  known.set(original, folded);
  return folded;
}
