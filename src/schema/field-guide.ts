import type { z } from "zod";
import { documentSchema } from "./document.ts";
import { bounds } from "./field/bounds.ts";
import { objectIn } from "./field/describe-path.ts";
import { fieldNotes } from "./field/field.ts";
import { labelsOf } from "./field/labels.ts";
import { pageSchema } from "./page.ts";
import { catalogNodeSchema } from "./settings/catalog.ts";
import { portalSettingsSchema } from "./settings/portal.ts";
import { publisherSchema } from "./settings/publishers.ts";
import { synonymSchema } from "./settings/synonyms.ts";
import { genres } from "./vocabulary/genres.ts";
import { themes } from "./vocabulary/themes.ts";
import { validityWords } from "./vocabulary/validity.ts";

/** The field guide, `docs/fields.md`: every field of every file, as the schema has it. */
export function fieldGuide(): string {
  return `${[
    "<!-- 由 npm run docs 根据 src/schema 生成，不要手改。 -->",
    "# 字段指南",
    "字段写在每份文件开头的两行 `---` 之间，一行一个，冒号用半角，后面空一格。字段名可以写英文，也可以写中文名或别名，同一字段只写一次；列表写成 `[甲, 乙]`，只有一个值时直接写。空着、写“无”或整行删去，意思一样。日期写作 `2018-04-18`，后面可以加时间；不知道的日期不写，不要编。",
    "Fields stand between two lines `---` on top of a file. A field may be written by its name, its Chinese label or one of the other labels.",
    limits(),
    section("文件 Documents: `documents/**/*.md`", documentSchema),
    "发布日期、发文日期、成文日期、生成日期至少写一个。At least one of `publishedOn`, `dispatchedOn`, `issuedOn`, `generatedOn` is required.",
    "### 有效性 Validity",
    validityTable(),
    "### 体裁分类 Genres",
    genres.join("、"),
    "### 主题分类 Topics",
    topicTable(),
    section(
      "指南、制度、年报、自己的页面 Pages: `guide.md`, `rules/*.md`, `annual-reports/<year>.md`, `pages/**/*.md`；各机关的在 of organs in `publishers/<id>/`",
      pageSchema,
    ),
    section("门户 Portal: `portal.yaml`", portalSettingsSchema),
    section("发布机构 Publishers: `publishers.yaml`（列表 a list）", publisherSchema),
    section(
      "公开目录 Catalogue: `catalog.yaml`, `publishers/<id>/catalog.yaml`（列表 a list）",
      catalogNodeSchema,
    ),
    section("检索用词 Words of the search: `synonyms.yaml`（列表 a list）", synonymSchema),
  ].join("\n\n")}\n`;
}

/** What `bounds` say, for people. */
function limits(): string {
  const { value, prose, items, keys, depth, lines } = bounds;
  const [front, settings, file] = [
    bounds.frontMatterBytes,
    bounds.settingsBytes,
    bounds.fileBytes,
  ].map((bytes) => `${bytes / 1000} kB`);
  return `上限：一个值 ${value} 字（概述、原因、说明等成句的值 ${prose} 字），一个列表 ${items} 项，同一层 ${keys} 个字段，套 ${depth} 层；一份元数据 ${front}，一个设置文件 ${settings}，各 ${lines} 行；一个 .md 文件 ${file}。超出的是错误。

Limits: ${value} characters a value (${prose} in sentences), ${items} entries a list, ${keys} fields at one level, ${depth} levels; ${front} a front-matter, ${settings} a settings file, ${lines} lines each; ${file} a Markdown file. More is an error.`;
}

function section(title: string, schema: z.ZodObject): string {
  return `## ${title}\n\n${table(
    ["字段 Field", "中文名 Label", "别名 Other labels", "必填 Required", "说明 Meaning"],
    rowsOf(schema, ""),
  )}`;
}

/** A row for each field, those below it right after it; a catalogue's children are nodes again. */
function rowsOf(schema: z.ZodObject, prefix: string): string[][] {
  return Object.entries(schema.shape).flatMap(([name, inner]) => {
    const [label = "", ...synonyms] = labelsOf(schema, name);
    const note = fieldNotes.get(inner as z.ZodType);
    const required = inner.safeParse(undefined).success ? "" : "是 yes";
    const below = objectIn(inner);
    const field = `\`${prefix}${name}\``;
    const meaning = `${note?.zh}<br>${note?.en}`;
    return [
      [field, label, synonyms.join("、"), required, meaning],
      ...(below && below !== schema ? rowsOf(below, `${prefix}${name}.`) : []),
    ];
  });
}

function validityTable(): string {
  const rows = Object.entries(validityWords).map(([status, { label, synonyms }]) => [
    `\`${status}\``,
    label,
    synonyms.join("、"),
  ]);
  return table(["值 Value", "中文 Label", "也可以写 Also accepted"], rows);
}

function topicTable(): string {
  const rows = Object.entries(themes).map(([theme, names]) => [theme, names.join(" · ")]);
  return table(["主题 Theme", "子主题 Sub-themes"], rows);
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}
