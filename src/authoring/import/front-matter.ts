import { stringify } from "yaml";
import {
  documentFieldNames,
  documentSchema,
  type FieldName,
  type FrontMatter,
  labelOf,
  listedDayFields,
} from "../../schema/index.ts";
import type { FoundValue, UnreadValue } from "./metadata/candidates/found-page.ts";

/** One value that someone should look at, or that is missing. */
export interface ReviewItem {
  field: FieldName;
  /** Null: nothing was found. */
  value: string | string[] | null;
  /** As it stood in the source. */
  found: string | null;
  how: FoundValue["how"] | null;
  confidence: "unsure" | "invalid" | "missing";
  /** Line or paragraph in the source; null where nothing was found. */
  line: number | null;
}

export interface ImportedFields {
  /** Canonical, in the order of the schema. */
  frontMatter: Partial<FrontMatter>;
  review: ReviewItem[];
}

const required = ["title", "indexNumber", "publisher"] as const;

/** The fields of a document from what was found: nothing invalid, nothing invented. */
export function importedFields(
  values: readonly FoundValue[],
  unread: readonly UnreadValue[] = [],
): ImportedFields {
  const review: ReviewItem[] = unread.map(({ field, found, line }) => ({
    field,
    value: found,
    found,
    how: "label",
    confidence: "invalid",
    line,
  }));
  const valid = new Map<FieldName, unknown>();
  for (const { field, value, found, how, confidence, line } of values) {
    const parsed = documentSchema.shape[field].safeParse(value);
    if (parsed.success) valid.set(field, parsed.data);
    if (!parsed.success) review.push({ field, value, found, how, confidence: "invalid", line });
    else if (confidence === "unsure") review.push({ field, value, found, how, confidence, line });
  }
  for (const field of required) if (!valid.has(field)) review.push(missing(field));
  if (!listedDayFields.some((field) => valid.has(field))) review.push(missing("publishedOn"));
  const inOrder = documentFieldNames.flatMap((name) =>
    valid.has(name) ? [[name, valid.get(name)]] : [],
  );
  return { frontMatter: Object.fromEntries(inOrder), review };
}

function missing(field: FieldName): ReviewItem {
  return { field, value: null, found: null, how: null, confidence: "missing", line: null };
}

/** The front-matter as it stands in the file; what is to be reviewed is its last field. */
export function frontMatterText(
  frontMatter: Partial<FrontMatter>,
  review: readonly ReviewItem[],
  remarks: readonly string[],
): string {
  const items = [
    ...review.map((item) => ({ field: item.field, reason: reasonOf(item) })),
    ...remarks,
  ];
  const fields = items.length > 0 ? { ...frontMatter, review: items } : frontMatter;
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n`;
}

/** Why an item is to be reviewed, for the file: the webmaster's own language. */
export function reasonOf({ field, found, how, confidence, line }: ReviewItem): string {
  if (confidence === "missing" || how === null) {
    return field === "publishedOn" ? "原文里没有找到任何日期" : `原文里没有找到${labelOf(field)}`;
  }
  const source = `原文第 ${line} 行“${found}”`;
  if (confidence === "invalid") return `${source}不合${labelOf(field)}的写法，没有写入`;
  return `没有把握：${source}，${howFound[how]}`;
}

const howFound: Record<FoundValue["how"], string> = {
  label: "取自标签旁边",
  byline: "取自标题下的来源、时间一行",
  title: "取自正文上方的标题",
  "page-title": "取自网页或文件的标题属性",
  signature: "取自落款",
  "number-in-text": "取自正文前的文号",
  form: "标签残缺，按值的写法认定",
  "responsible-department": "取自公开责任部门",
};
