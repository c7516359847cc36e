import { z } from "zod";
import { UsageError } from "../../diagnostics/usage-error.ts";
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
export const extensionsSource = z
  .strictObject({ file: z.string(), hash: z.string(), root: z.string() })
  .optional()
  .meta({ zh: "loadConfig() 给出的", en: "what loadConfig() gives" });
export const messageLanguage = z
  .enum(messageLanguages)
  .optional()
  .meta({ zh: messageLanguages.join(" 或 "), en: messageLanguages.join(" or ") });

/**
 * Sees to it that options are what they are said to be: those of a program are written by hand too.
 * @param name of the function or file that they are given to
 * @throws {UsageError} naming all that are unknown, or are something else, a line each
 */
export function assertOptions(
  shape: Readonly<Record<string, z.ZodType>>,
  options: unknown,
  name: string,
  language: MessageLanguage,
): void {
  const faults = optionFaults(shape, options, name, language);
  if (faults.length > 0) throw new UsageError(faults.join("\n"));
}

/** What is wrong with options, sentence by sentence. */
export function optionFaults(
  shape: Readonly<Record<string, z.ZodType>>,
  options: unknown,
  name: string,
  language: MessageLanguage,
): string[] {
  const result = z.strictObject(shape).safeParse(options);
  if (result.success) return [];
  const known = Object.keys(shape);
  const faults = result.error.issues.map((issue) => {
    if (issue.code === "unrecognized_keys") {
      return {
        zh: `${name} 不认识 ${issue.keys.join("、")}。可用的是：${known.join("、")}`,
        en: `${name} does not know ${issue.keys.join(", ")}. Known are: ${known.join(", ")}`,
      };
    }
    const key = String(issue.path[0] ?? "");
    const wanted = shape[key]?.meta();
    if (key === "" || !wanted) {
      return {
        zh: `${name} 应得到一组选项（{ … }），现为：${shown(options)}`,
        en: `${name} takes an object of options, { … }, not: ${shown(options)}`,
      };
    }
    const found = shown((options as Record<string, unknown>)[key]);
    return {
      zh: `${name} 的 ${key} 应是${wanted.zh}，现为：${found}`,
      en: `${key} of ${name} takes ${wanted.en}, not: ${found}`,
    };
  });
  return [...new Set(faults.map((fault) => fault[language]))];
}

/** A value as it is told in a message. */
export function shown(value: unknown): string {
  if (typeof value !== "object" || value === null) return String(value);
  try {
    return JSON.stringify(value);
  } catch {
    return Object.prototype.toString.call(value);
  }
}
