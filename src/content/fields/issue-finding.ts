import { z } from "zod";
import { type DiagnosticCode, finding, type Place } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { describePath, objectIn } from "../../schema/field/describe-path.ts";
import { type Fault, faultOf } from "../../schema/field/fault.ts";
import { fieldNotes } from "../../schema/field/field.ts";
import { excerpt } from "../source-text/excerpt.ts";
import { nearest } from "./nearest.ts";

/**
 * The issues that tell most: of a choice between text and mapping, those of the mapping when there is one.
 */
export function innermostIssues(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union") return [issue];
  const inner = issue.errors.find((issues) => issues.every(({ path }) => path.length > 0));
  return inner?.map((one) => ({ ...one, path: [...issue.path, ...one.path] })) ?? [issue];
}

/** Says in our words what zod found wrong. `value` is the whole value under test. */
export function issueFinding(
  issue: z.core.$ZodIssue,
  place: Place,
  schema: z.core.$ZodType,
  value: unknown,
): Diagnostic {
  const { field, label, schema: inner } = describePath(schema, issue.path);
  const input = issue.path.reduce<unknown>(
    // A text alone may stand for a list of one.
    (inside, step) =>
      typeof inside === "string" && step === 0
        ? inside
        : (inside as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
  const key = field.slice(field.lastIndexOf(".") + 1);
  const values = { field, key, label, found: textOf(input) };
  if (issue.code === "too_big") {
    const size = sizeOf(input, issue.origin);
    const values = { field, label, wanted: String(issue.maximum), ...size };
    return finding("field/over-limit", place, values);
  }
  const fault = faultOf(issue);
  if (fault) {
    const told = { ...values, ...noteOf(fault, inner), ...fault.values };
    return finding(fault.code, place, { ...meantWord(told), ...told });
  }
  const wanted = namesToWrite(objectIn(inner)).join(", ");
  const code = input === undefined ? "field/missing" : codeOf(issue);
  return finding(code, place, { ...values, wanted });
}

/** Of the words there are to choose from, the one that is most likely meant. */
function meantWord({ found, choices }: Record<string, string>): { nearest?: string } {
  if (!found || !choices) return {};
  const meant = nearest(found, choices.split(/[、（）]/).filter(Boolean));
  return meant === null ? {} : { nearest: meant };
}

/** What the project itself says of its field, for its author, without the stop at the end. */
function noteOf({ code }: Fault, schema: z.core.$ZodType): Record<string, string> {
  const note = code === "field/own" ? fieldNotes.get(schema) : undefined;
  const [guide, guideEn] = [note?.zh, note?.en].map((line) => line?.replace(/[。.]\s*$/, "") ?? "");
  return { guide: guide ?? "", guideEn: guideEn ?? "" };
}

/** The fields a mapping cannot do without; where it can do without any, all there are. */
function namesToWrite(mapping: z.ZodObject | null): string[] {
  const fields = Object.entries(mapping?.shape ?? {});
  const needed = fields.filter(([, field]) => !z.safeParse(field, undefined).success);
  return (needed.length > 0 ? needed : fields).map(([name]) => name);
}

/** How much there is of what is too much: signs, entries, or the number itself. */
function sizeOf(input: unknown, origin: string): Record<string, string> {
  if (Array.isArray(input)) return { entries: String(input.length) };
  if (origin === "number" || origin === "int") return { number: excerpt(String(input)) };
  return { length: String(String(input).length) };
}

function codeOf(issue: z.core.$ZodIssue): DiagnosticCode {
  const expected = "expected" in issue ? issue.expected : undefined;
  if (expected === "array") return "field/not-a-list";
  if (expected === "object") return "field/not-a-mapping";
  if (expected === "number" || expected === "int" || issue.code === "too_small") {
    return "field/not-a-number";
  }
  return expected === "stringbool" ? "field/not-yes-or-no" : "field/not-text";
}

function textOf(input: unknown): string {
  if (input === undefined) return "";
  return excerpt(typeof input === "string" ? input : JSON.stringify(input));
}
