import { z } from "zod";
import { bounds } from "../field/bounds.ts";
import { addFault } from "../field/fault.ts";
import { yesOrNo } from "../field/values.ts";
import { isPlainValue } from "./plain-value.ts";
import { languages, type Words, wantedText } from "./wanted-text.ts";

/**
 * A field of a project as front-matter is read: what is written is text, and what its schema takes may be a number, yes or
 * no, or a list, of which one entry alone needs no brackets. What comes out is plain data, or left out.
 * @param schema of the project; whatever it throws is told as what is wrong with the value
 */
export function writtenValue(schema: z.ZodType): z.ZodType {
  return z
    .any()
    .optional()
    .transform((written: unknown, context) => {
      try {
        return readValue(schema, written, context);
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        refuse(context, {
          zh: `核对它的程序出错：${said}`,
          en: `could not be looked at, since its schema throws: ${said}`,
          program: "gongkai.config",
        });
        return z.NEVER;
      }
    });
}

function readValue(schema: z.ZodType, written: unknown, context: z.core.ParsePayload): unknown {
  if ([written].flat().some((text) => typeof text === "string" && text.length > bounds.prose)) {
    refuse(context, {
      zh: `至多 ${bounds.prose} 字`,
      en: `takes at most ${bounds.prose} characters`,
    });
    return z.NEVER;
  }
  const forms = written === undefined ? [undefined] : formsOf(written);
  const read = forms.map((form) => schema.safeParse(form)).find(({ success }) => success);
  if (!read) {
    if (written === undefined) addFault(context, { code: "field/missing" });
    else tellIssues(schema, likeliest(schema, forms), context);
    return z.NEVER;
  }
  const value = read.data ?? undefined;
  if (value === undefined || isPlainValue(value)) return value === 0 ? 0 : value;
  refuse(context, {
    zh: "读出来的不是文字、数、是否或者它们的列表；gongkai.config 里这个字段的 schema 要改",
    en: "comes out as something other than text, number, yes or no, or a list of these: mend its schema in gongkai.config",
    program: "gongkai.config",
  });
  return z.NEVER;
}

/** What may be meant by what is written: as it stands, as numbers, as yes and no; one alone as a list, too. */
function formsOf(written: unknown): unknown[] {
  const readings = [(one: unknown) => one, asNumber, asYesOrNo];
  const forms = readings.map((read) =>
    Array.isArray(written) ? written.map(read) : read(written),
  );
  return Array.isArray(written) ? forms : [...forms, ...forms.map((one) => [one])];
}

function asNumber(written: unknown): unknown {
  const plain = typeof written === "string" ? written.normalize("NFKC").trim() : "";
  if (!/^[+-]?\d+(?:\.\d+)?$/.test(plain)) return written;
  const number = Number(plain);
  return Number.isSafeInteger(number) || plain.includes(".") ? number : written;
}

function asYesOrNo(written: unknown): unknown {
  const { success, data } = yesOrNo().safeParse(written);
  return success ? data : written;
}

/** The form that comes nearest to what the schema takes: of its type as a whole, then with most entries of theirs. */
function likeliest(schema: z.ZodType, forms: readonly unknown[]): unknown {
  const ranks = forms.map((form) => {
    const wrong = (schema.safeParse(form).error?.issues ?? []).filter(
      ({ code, path, ...issue }) =>
        code === "invalid_type" &&
        // Of the right type, and not whole.
        !(
          path.length === 0 &&
          "expected" in issue &&
          issue.expected === "int" &&
          typeof form === "number"
        ),
    );
    return wrong.some(({ path }) => path.length === 0) ? Number.POSITIVE_INFINITY : wrong.length;
  });
  return forms[ranks.indexOf(Math.min(...ranks))];
}

function tellIssues(schema: z.ZodType, form: unknown, context: z.core.ParsePayload): void {
  const [zh = [], en = []] = languages.map(
    (language) =>
      schema.safeParse(form, { error: (issue) => wantedText(issue, language) }).error?.issues ?? [],
  );
  for (const [index, issue] of zh.entries()) {
    const { message, path } = issue;
    const choices = issue.code === "invalid_value" ? issue.values.map(String).join("、") : "";
    refuse(
      context,
      { zh: message, en: en[index]?.message ?? message, ...(choices && { choices }) },
      path.filter((step) => typeof step !== "symbol"),
    );
  }
}

/** What is wrong with a value, and more for its message. */
interface Refusal extends Words {
  /** What is to be mended, where it is not the value. */
  program?: string;
  /** The words there are to choose from. */
  choices?: string;
}

function refuse(
  context: z.core.ParsePayload,
  words: Refusal,
  path: (string | number)[] = [],
): void {
  addFault(context, { code: "field/own", values: { ...words } }, path);
}
