import { z } from "zod";
import { usageError } from "../../diagnostics/usage-error.ts";
import { type MessageLanguage, messageLanguages } from "../../diagnostics/wordings/wording.ts";

/** What an option may be, with the words for it. */
export const text = z.string().optional().meta({ zh: "文字", en: "a text" });
export const flag = z.boolean().optional().meta({ zh: "true 或 false", en: "true or false" });
export const texts = z
  .array(z.string())
  .optional()
  .meta({ zh: "文字的列表", en: "a list of texts" });
export const callback = z
  .custom<(event: never) => void>((value) => typeof value === "function")
  .optional()
  .meta({ zh: "函数", en: "a function" });
export const abortSignal = z
  .instanceof(AbortSignal)
  .optional()
  .meta({ zh: "AbortSignal", en: "an AbortSignal" });
export const messageLanguage = z
  .enum(messageLanguages)
  .optional()
  .meta({ zh: messageLanguages.join(" 或 "), en: messageLanguages.join(" or ") });

/**
 * Sees to it that options are what they are said to be: those of a program are written by hand too.
 * @param name of the function or file that they are given to
 * @throws {UsageError} naming the first that is unknown, or is something else
 */
export function assertOptions(
  shape: Readonly<Record<string, z.ZodType>>,
  options: unknown,
  name: string,
  language: MessageLanguage,
): void {
  const result = z.strictObject(shape).safeParse(options);
  if (result.success) return;
  const [issue] = result.error.issues;
  const known = Object.keys(shape);
  if (issue?.code === "unrecognized_keys") {
    usageError(language, {
      zh: `${name} 不认识 ${issue.keys.join("、")}。可用的是：${known.join("、")}`,
      en: `${name} does not know ${issue.keys.join(", ")}. Known are: ${known.join(", ")}`,
    });
  }
  const key = String(issue?.path[0] ?? "");
  const wanted = shape[key]?.meta();
  if (key === "" || !wanted) {
    usageError(language, {
      zh: `${name} 应得到一组选项（{ … }），现为：${shown(options)}`,
      en: `${name} takes an object of options, { … }, not: ${shown(options)}`,
    });
  }
  const found = shown((options as Record<string, unknown>)[key]);
  usageError(language, {
    zh: `${name} 的 ${key} 应是${wanted.zh}，现为：${found}`,
    en: `${key} of ${name} takes ${wanted.en}, not: ${found}`,
  });
}

function shown(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
