import { readFileSync } from "node:fs";
import { fill } from "../../diagnostics/wordings/wording.ts";
import { genreOf, genres } from "../../schema/vocabulary/genres.ts";

/** Kinds of text that are no genre of the schema but have a template of their own. */
export const normative = "规范性文件";
export const annualReport = "年报";

const files: Record<string, string> = {
  通知: "notice",
  公告: "announcement",
  报告: "report",
  [normative]: "normative",
  [annualReport]: "annual-report",
};

/** What `npm run new` can begin: those with a template first, then every other genre. */
export const kinds: readonly string[] = [...new Set([...Object.keys(files), ...genres])];

/** The text a new document of a kind begins with; what its author has to write stands in `【待填】`. */
export function templateText(kind: string | null, values: Record<string, string>): string {
  const file = new URL(`templates/${files[kind ?? ""] ?? "plain"}.md`, import.meta.url);
  // A clone on Windows may have given the templates other line ends.
  return fill(readFileSync(file, "utf8").replaceAll("\r\n", "\n"), values);
}

/** The kind a title tells: an annual report, or the genre at its end; null when it tells none. */
export function kindOfTitle(title: string): string | null {
  if (/政府信息公开(?:工作)?(?:年度报告|年报)$/.test(title)) return annualReport;
  return genreOfTitle(title);
}

/** The genre a title ends in: `关于……的通知`, `……管理办法（试行）`; null when it ends in none. */
export function genreOfTitle(title: string): string | null {
  const bare = title.replace(/(?:（[^（）]*）|\([^()]*\))$/, "");
  for (let length = 4; length > 0; length -= 1) {
    const genre = genreOf(bare.slice(-length));
    if (genres.includes(genre)) return genre;
  }
  return null;
}
