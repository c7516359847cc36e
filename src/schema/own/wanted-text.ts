import { z } from "zod";

/** The languages of messages. */
export const languages = ["zh", "en"] as const;

export type Words = Record<(typeof languages)[number], string>;

const fallback = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError };

const types: Readonly<Record<string, Words>> = {
  string: { zh: "应是一段文字", en: "takes one text" },
  number: { zh: "应是数", en: "takes a number" },
  int: { zh: "应是整数", en: "takes a whole number" },
  boolean: { zh: "应是 是 或 否", en: "takes yes or no" },
  array: { zh: "应是列表", en: "takes a list" },
};

const sizes: Readonly<Record<string, Words>> = {
  string: { zh: " 字", en: " characters" },
  array: { zh: " 项", en: " entries" },
};

/**
 * What a schema of a project wants, in words for whoever writes documents; zod's own where it has none of its kind. Words
 * that the project has given itself are taken before these.
 */
export function wantedText(issue: z.core.$ZodRawIssue, language: keyof Words): string {
  return wordsOf(issue)?.[language] ?? zodText(issue, language);
}

function wordsOf(issue: z.core.$ZodRawIssue): Words | undefined {
  switch (issue.code) {
    case "invalid_type":
      return types[String(issue.expected)];
    case "invalid_value": {
      const values = issue.values as readonly unknown[];
      return {
        zh: `应是 ${values.map(String).join("、")}${values.length > 1 ? " 之一" : ""}`,
        en: `takes ${values.map(String).join(", ")}`,
      };
    }
    case "invalid_format":
      return issue.format === "date"
        ? { zh: "应是日期，如 2026-01-31", en: "takes a day, such as 2026-01-31" }
        : undefined;
    case "too_small":
      return limit(issue.origin, issue.minimum, issue.inclusive !== false, "small");
    case "too_big":
      return limit(issue.origin, issue.maximum, issue.inclusive !== false, "big");
    case "not_multiple_of":
      return { zh: `应是 ${issue.divisor} 的倍数`, en: `takes a multiple of ${issue.divisor}` };
    default:
      return undefined;
  }
}

function limit(
  origin: unknown,
  bound: unknown,
  isInclusive: boolean,
  side: "small" | "big",
): Words | undefined {
  const words = {
    small: isInclusive ? { zh: "至少", en: "at least" } : { zh: "要大于", en: "more than" },
    big: isInclusive ? { zh: "至多", en: "at most" } : { zh: "要小于", en: "less than" },
  }[side];
  const size = sizes[String(origin)];
  const isNumber = origin === "number" || origin === "int";
  if (!size && !isNumber) return undefined;
  return {
    zh: `${words.zh} ${bound}${size?.zh ?? ""}`,
    en: `takes ${words.en} ${bound}${size?.en ?? ""}`,
  };
}

function zodText(issue: z.core.$ZodRawIssue, language: keyof Words): string {
  const said = fallback[language](issue as never);
  return (typeof said === "string" ? said : said?.message) ?? issue.code ?? "";
}
