import { catalogue } from "../diagnostics/catalogue.ts";
import type { Wording } from "../diagnostics/wordings/wording.ts";
import { strictnessWords } from "../schema/settings/checks.ts";
import { rules } from "./catalogue.ts";

const beginning = "<!-- 规则表：由 npm run docs 生成，不要手改。 -->";
const ending = "<!-- 规则表完 -->";

/** Folders of rules, in the order of the page, with what they are about. */
export const subjects: Readonly<Record<string, string>> = {
  identity: "身份：索引号、文号、重复",
  addresses: "网址",
  relations: "与别的文件的关系",
  dates: "日期",
  validity: "有效性",
  privacy: "个人信息",
  secrecy: "保密",
  links: "链接、附件、图片",
  names: "文件名",
  text: "文字",
  portal: "门户和栏目",
  import: "导入",
};

/** Puts the tables of all rules and fixed findings in the place that the page has for them. */
export function withRuleTables(page: string): string {
  const start = page.indexOf(beginning) + beginning.length;
  const end = page.indexOf(ending);
  return `${page.slice(0, start)}\n\n${ruleTables()}\n\n${page.slice(end)}`;
}

function ruleTables(): string {
  const bySubject = Map.groupBy(rules, subjectOf);
  const tables = Object.entries(subjects).map(([subject, about]) =>
    [
      `### ${about}`,
      "",
      "| 规则 | 轻重 | 说明 | 依据 |",
      "| --- | --- | --- | --- |",
      ...(bySubject.get(subject) ?? []).map(({ id, severity, off, zh, basis }) =>
        row([`\`${id}\``, strictnessWords[off ? "off" : severity], zh.title, basis ?? ""]),
      ),
    ].join("\n"),
  );
  const fixed = Object.entries<Wording>(catalogue).map(([code, { severity, zh }]) =>
    row([`\`${code}\``, strictnessWords[severity], zh.title]),
  );
  const rest = ["### 不能调整的", "", "| 代号 | 轻重 | 说明 |", "| --- | --- | --- |", ...fixed];
  return [...tables, rest.join("\n")].join("\n\n");
}

/** The folder that a rule stands in: `dates` of `dates/future`. */
export function subjectOf({ id }: { id: string }): string {
  return id.slice(0, id.indexOf("/"));
}

function row(cells: string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
