import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Draft } from "./draft.ts";

/** A mistake, and the edit that the message about it asks for. */
export interface CureCase {
  /** A content folder with the mistake. */
  files: Record<string, string | Buffer>;
  /** Does what the message says, with the words of the message: the values of the finding. */
  cure(draft: Draft, finding: Diagnostic): void;
}

/** Cases by the code of the finding; several where a wording has several cures. */
export type CureCases = Record<string, CureCase | readonly CureCase[]>;

/** Wordings without a case, by code, with the reason: mostly that the cure is done elsewhere than in a file. */
export type NoEdit = Record<string, string>;

/** `整行写成“…”`: nothing else than what the message says, blanks included. */
export const writeNearest: CureCase["cure"] = (draft, finding) =>
  draft.setLine(finding, finding.values.nearest ?? "", "");

/** `是不是“…”？`, `把“…”改成“…”`: in the line, where one is told. */
export const takeNearest: CureCase["cure"] = (draft, finding) => {
  const { found = "", nearest = "" } = finding.values;
  if (finding.line === undefined) return draft.replace(finding.file, found, nearest);
  const line = draft.line(finding);
  if (!line.includes(found)) throw new Error(`Not in the line: ${found}`);
  draft.setLine(
    finding,
    line.trimStart().replace(found, () => nearest),
  );
};

/** Delete the line. */
export const deleteLine: CureCase["cure"] = (draft, finding) => draft.deleteLine(finding);
