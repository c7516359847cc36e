import { type Candidate, candidatesOf, isByline } from "../candidates/candidates.ts";
import { pairsOf } from "../labels/label-pairs.ts";
import { isBlank, type PageLine } from "../page/page-lines.ts";
import { signatureOf } from "./signature.ts";

const linesOfEnd = 6;

/** What the end of a text tells: who signed and when, and a source or editor below. All of it stays in the text. */
export function valuesAtEnd(text: readonly PageLine[]): Candidate[] {
  return [...signed(text), ...bylineBelow(text)];
}

function signed(text: readonly PageLine[]): Candidate[] {
  const signature = signatureOf(text);
  if (!signature) return [];
  const { issuers, day, found, line, organLine, organsFound } = signature;
  const how = "signature";
  const confidence = issuers.length > 0 ? "sure" : "unsure";
  const signedOn: Candidate = {
    field: "issuedOn",
    value: day,
    found,
    how,
    confidence,
    rank: 4,
    line,
  };
  if (issuers.length === 0) return [signedOn];
  const at = { how, confidence, rank: 4, line: organLine } as const;
  return [signedOn, { field: "issuers", value: issuers, found: organsFound, ...at }];
}

function bylineBelow(text: readonly PageLine[]): Candidate[] {
  const written = text.filter((line) => !isBlank(line) && line.block.kind === "text");
  return written.slice(-linesOfEnd).flatMap((line) => {
    const found = pairsOf(line.text);
    const isBelow =
      found?.prefix === "" && isByline(found) && found.pairs.every(({ marked }) => marked);
    return isBelow
      ? candidatesOf(found, line.number).filter(({ field }) => field !== "publishedOn")
      : [];
  });
}
