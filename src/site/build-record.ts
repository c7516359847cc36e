import type { ContentState } from "../content/folder/fingerprint.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { HistoryPosition } from "../history/history-position.ts";
import { isTimeZone } from "../identifiers/time-zone.ts";
import { Ledger } from "../output/ledger/ledger.ts";
import { type ZipKind, zipKinds } from "../portal/addresses/zip-addresses.ts";
import type { HeldBackDocument } from "../portal/held-back/held-back.ts";
import type { ComingChanges } from "../portal/model/portal.ts";
import type { TemplateFacts } from "./pages/page-templates.ts";
import { isPart, type Part } from "./parts/part.ts";
import type { PlaceToFill } from "./places-to-fill.ts";

export interface BuildSummary {
  asOf: string;
  /** What `MANIFEST.txt` says of the content; null for a part, which has none. */
  state: ContentPosition | null;
  documents: number;
  pages: number;
  /** Pages made anew; the others are as the last build left them. */
  renderedPages: number;
  /** Search indexes, and how many of them were taken over from the last build. */
  indexes: number;
  reusedIndexes: number;
  files: number;
  bytes: number;
  /** ZIPs among the files, and their bytes. */
  zips: number;
  zipBytes: number;
  /** Documents of which nothing is published on this day. */
  heldBack: HeldBackDocument[];
  /** What guide and settings leave to fill in, and pages that are not finished. */
  toFill: PlaceToFill[];
  /** What the next days change by themselves. */
  coming: ComingChanges | null;
  /** Files of the output that were written, and removed from it. */
  writtenFiles: number;
  /** Addresses of pages that the last output had and this one has not. */
  lost: string[];
}

/** Which state of its content an output shows. */
export interface ContentPosition {
  serial: number;
  commit: string | null;
  /** Why the serial is 0, as nobody could count commits and none was given; null: it is known. */
  lack: HistoryPosition["lack"];
  /** Null: nothing was signed. */
  signed: SignedState | null;
}

/** That a state was signed. */
export interface SignedState {
  /** Number of the key. */
  key: string;
  /** Whether the content held what its commit does not: serial and commit are those of another content then. */
  isUncommitted: boolean;
  /** Whether the log of what was signed begins with it. */
  beginsLog: boolean;
}

/** What a build leaves beside its output, for the next one. */
export interface BuildRecord {
  /** Version of the whole program. */
  program: string;
  base: string;
  /** What the portal's url asks for; null where it has none. */
  ownBase: string | null;
  asOf: string;
  /** Null for a whole portal. */
  part: Part | null;
  timeZone: string;
  /** Of the content folder; null where it could not be had. */
  content: ContentState | null;
  /** Which commits its history had; null where they could not be read. */
  history: string | null;
  /** What is known of the templates, so that a build which makes no page need not open them. */
  templates: TemplateFacts;
  /** The serial that was given; null: none was. */
  serial: number | null;
  /** The public key of what it was signed with; null: it was not. */
  signedBy: string | null;
  /** Of what ZIPs were made. */
  zips: readonly ZipKind[];
  summary: BuildSummary;
}

/** What a build has left beside its output. */
export type BuildLedger = Ledger<BuildRecord, Diagnostic[]>;

/**
 * What the last build has left beside an output folder.
 * @returns null when there is nothing of this version of ledgers, or it is not what a build leaves: a ledger may
 *   come from anywhere
 */
export function loadLedger(out: string, version: string): BuildLedger | null {
  const ledger = Ledger.load<BuildRecord, Diagnostic[]>(out, version);
  return ledger && isRecord(ledger.head) && isDiagnostics(ledger.details) ? ledger : null;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isFlag: Check = (value) => typeof value === "boolean";
const isDay: Check = (value) => isText(value) && /^\d{4}-\d{2}-\d{2}$/.test(value as string);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
const mapOf =
  (check: Check): Check =>
  (value) =>
    isObject(value) && Object.values(value).every(check);
const object = (checks: Record<string, Check>): Check => {
  const fields = Object.entries(checks);
  return (value) => isObject(value) && fields.every(([name, check]) => check(value[name]));
};

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// By hand: a build in which nothing has changed is done before a schema would be loaded.
const isSummary = object({
  asOf: isDay,
  state: orNull(
    object({
      serial: isCount,
      commit: orNull(isText),
      lack: orNull(oneOf("none", "shallow", "unread")),
      signed: orNull(object({ key: isText, isUncommitted: isFlag, beginsLog: isFlag })),
    }),
  ),
  documents: isCount,
  pages: isCount,
  renderedPages: isCount,
  indexes: isCount,
  reusedIndexes: isCount,
  files: isCount,
  bytes: isCount,
  zips: isCount,
  zipBytes: isCount,
  heldBack: listOf(
    object({ file: isText, title: isText, reason: oneOf("draft", "future"), day: orNull(isDay) }),
  ),
  toFill: listOf(object({ file: isText, line: optional(isCount), found: isText, isWhole: isFlag })),
  coming: orNull(
    object({
      day: isDay,
      changes: listOf(
        object({
          kind: oneOf("published", "effective", "expired", "repealed", "amended"),
          title: isText,
        }),
      ),
    }),
  ),
  writtenFiles: isCount,
  lost: listOf(isText),
});

const isRecord = object({
  program: isText,
  base: isText,
  ownBase: orNull(isText),
  asOf: isDay,
  part: orNull((value) => isObject(value) && isPart(value)),
  timeZone: (value) => isText(value) && isTimeZone(value as string),
  content: orNull(object({ fingerprint: isText, lately: mapOf(isText) })),
  history: orNull(isText),
  templates: object({
    program: isText,
    templates: mapOf(isText),
    assets: isText,
    components: orNull(object({ components: mapOf(isText), files: mapOf(isText) })),
  }),
  serial: orNull(isCount),
  signedBy: orNull(isText),
  zips: listOf(oneOf(...zipKinds)),
  summary: isSummary,
});

const isDiagnostics = listOf(
  object({
    code: isText,
    severity: oneOf("error", "warning", "hint"),
    file: isText,
    line: optional(isCount),
    column: optional(isCount),
    values: mapOf(isText),
  }),
);
