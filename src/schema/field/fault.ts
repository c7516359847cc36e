import type { z } from "zod";

/** Faults of a value, each with its wording in the diagnostics catalogue. */
export type FaultCode =
  | "field/missing"
  | "field/missing-day"
  | "field/not-a-day"
  | "field/no-such-day"
  | "field/too-early"
  | "field/not-an-index-number"
  | "field/unknown-word"
  | "field/not-an-alias"
  | "field/alias-name"
  | "field/alias-not-served"
  | "field/not-a-url"
  | "field/not-a-portal-url"
  | "field/not-a-time-zone"
  | "field/not-a-site-code"
  | "field/not-a-signing-key"
  | "field/not-an-id"
  | "field/duplicate-id"
  | "field/not-a-colour"
  | "field/listed-twice"
  | "field/newer-format"
  | "field/own";

/** A fault as data: `values` fill its wording, `nearest` is what the author may have meant. */
export interface Fault {
  code: FaultCode;
  values?: Record<string, string>;
}

/** Reports a fault of the value under test, as a custom issue of zod. */
export function addFault(
  context: z.core.ParsePayload,
  fault: Fault,
  path: (string | number)[] = [],
) {
  context.issues.push({ code: "custom", input: context.value, path, params: { fault } });
}

/** The fault inside an issue of zod; null when it is one of zod's own. */
export function faultOf(issue: z.core.$ZodIssue): Fault | null {
  return issue.code === "custom" ? ((issue.params?.fault as Fault | undefined) ?? null) : null;
}
