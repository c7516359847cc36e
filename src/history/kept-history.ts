import { isCount, isListOf, isNullOr, isShape, isText } from "../state/shape.ts";
import type { FileHistory } from "./file-history.ts";
import type { GoneAddress } from "./gone-address.ts";

export type KeptFile = Omit<FileHistory, "keptSince">;

/** What is kept of a history from one build to the next. */
export interface KeptHistory {
  head: string;
  shallow: string;
  keptSince: string | null;
  files: [string, KeptFile][];
  gone: [string, GoneAddress][];
}

/** Whether a value that was read is what is kept of a history: its commit becomes an argument of git. */
export function isKeptHistory(value: unknown): value is KeptHistory {
  return (
    isShape(value) &&
    isCommit(value.head) &&
    isText(value.shallow) &&
    isNullOr(value.keptSince, isText) &&
    isListOf(value.files, isNamed(isKeptFile)) &&
    isListOf(value.gone, isNamed(isGoneAddress))
  );
}

function isKeptFile(value: unknown): value is KeptFile {
  if (!isShape(value)) return false;
  const { addedOn, came, movedBack } = value;
  return isNullOr(addedOn, isText) && isCount(came) && isNullOr(movedBack, isMove);
}

function isMove(value: unknown): value is NonNullable<KeptFile["movedBack"]> {
  return isShape(value) && [value.on, value.from, value.to].every(isText);
}

function isGoneAddress(value: unknown): value is GoneAddress {
  return (
    isShape(value) &&
    [value.address, value.title, value.was, value.file].every(isText) &&
    typeof value.isAlias === "boolean" &&
    isNullOr(value.on, isText) &&
    isNullOr(value.commit, isCommit) &&
    isNullOr(value.from, isText)
  );
}

function isCommit(value: unknown): value is string {
  return isText(value) && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
}

function isNamed<Value>(is: (value: unknown) => value is Value) {
  return (value: unknown): value is [string, Value] =>
    Array.isArray(value) && value.length === 2 && isText(value[0]) && is(value[1]);
}
