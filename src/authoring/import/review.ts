import { excerpt } from "../../content/source-text/excerpt.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { type FieldName, labelOf } from "../../schema/index.ts";
import type { HowFound, Offer } from "./metadata/candidates/found-page.ts";

/** One value that someone should look at, or that is missing. */
export interface ReviewItem {
  field: FieldName;
  /** Null: nothing was found. */
  value: string | string[] | null;
  /** As it stood in the source. */
  found: string | null;
  how: HowFound | null;
  confidence: "unsure" | "invalid" | "missing";
  /** Line or paragraph in the source; null where it stands in none. */
  line: number | null;
  /** The element that holds it, where it is no line. */
  element: string | null;
  /** What it may be besides, the likeliest first. */
  candidates: Omit<Offer, "field">[];
}

/** Why an item is to be reviewed, for the file: the webmaster's own language. */
export function reasonOf(item: ReviewItem): string {
  const { field, found, how, confidence } = item;
  if (confidence === "missing" || how === null || found === null) {
    const name = field === "publishedOn" ? "任何日期" : labelOf(field);
    return `原文里没有找到${name}${othersText(item, "zh")}`;
  }
  const place = placeOf({ ...item, found, how }, "zh");
  if (confidence === "invalid") return `${place}不合${labelOf(field)}的写法，没有写入`;
  const others = othersText(item, "zh");
  if (how === "given") {
    const none = field === "publishedOn" ? "找到任何日期" : `写明${labelOf(field)}`;
    return `原文里没有${none}，用的是${place}${others}`;
  }
  if (how === "assigned") return `按 portal.yaml 的规则新编的“${found}”${others}`;
  if (how === "first-sentence") {
    const name = labelOf(field);
    return `拟的，原文里没有找到${name}：取自第 ${item.line} 行第一句话的开头，请改成正式的${name}${others}`;
  }
  return `没有把握：${place}，${howFound.zh[how]}${others}`;
}

/** What else a value may be, for people; nothing where there is nothing else. */
export function othersText({ candidates, found }: ReviewItem, language: MessageLanguage): string {
  if (candidates.length === 0) return "";
  const texts = candidates.map((one) => {
    const why =
      one.how === "given"
        ? ""
        : { zh: `，${howFound.zh[one.how]}`, en: `, ${howFound.en[one.how]}` }[language];
    const isSaid = one.found === one.value || one.how === "given";
    const value = isSaid ? "" : { zh: `“${one.value}”：`, en: `“${one.value}”: ` }[language];
    return `${value}${placeOf(one, language)}${why}`;
  });
  const also = found === null ? { zh: "", en: "" } : { zh: "还", en: " also" };
  return {
    zh: `；${also.zh}可能是：${texts.join("；")}`,
    en: `; it may${also.en} be: ${texts.join("; ")}`,
  }[language];
}

type Place = Pick<Offer, "how" | "line" | "element"> & { found: string };

/** Where a value stands, and how it is written there: 原文第 2 行“茶岭乡”. */
export function placeOf({ how, line, element, found }: Place, language: MessageLanguage): string {
  const quoted = `“${excerpt(found)}”`;
  if (how === "assigned") return quoted;
  if (how === "given")
    return { zh: `导入时给的${quoted}`, en: `${quoted}, given to the import` }[language];
  if (how === "file-name") return { zh: `文件名${quoted}`, en: `file name ${quoted}` }[language];
  if (element !== null)
    return { zh: `网页的 <${element}>${quoted}`, en: `<${element}> ${quoted}` }[language];
  return { zh: `原文第 ${line} 行${quoted}`, en: `line ${line} ${quoted}` }[language];
}

const howFound: Record<MessageLanguage, Record<HowFound, string>> = {
  zh: {
    label: "取自标签旁边",
    byline: "取自标题下的来源、时间一行",
    title: "取自正文上方的标题",
    "page-title": "取自网页或文件的标题属性",
    signature: "取自落款",
    "number-in-text": "取自正文前的文号",
    form: "标签残缺，按值的写法认定",
    "responsible-department": "取自公开责任部门",
    meta: "取自网页的标签",
    issuers: "取自发文机关",
    source: "取自来源",
    breadcrumb: "取自当前位置",
    "site-name": "取自网站的名称",
    "first-line": "正文上方的一行",
    "file-name": "取自文件名",
    "first-sentence": "用第一句话拟的",
    given: "导入时给的",
    "lone-day": "单独一行的日期",
    assigned: "按规则新编的",
  },
  en: {
    label: "beside its label",
    byline: "in the line of source and time",
    title: "the title above the text",
    "page-title": "the title property of the page or file",
    signature: "in the signature",
    "number-in-text": "the number above the text",
    form: "by its form, its label is lost",
    "responsible-department": "the department that answers for it",
    meta: "in a <meta> of the page",
    issuers: "the organ that issued it",
    source: "where it comes from",
    breadcrumb: "in the breadcrumb",
    "site-name": "the name of the site",
    "first-line": "a line above the text",
    "file-name": "the name of the file",
    "first-sentence": "made of the first sentence",
    given: "given to the import",
    "lone-day": "a day alone on its line",
    assigned: "the next by the rule",
  },
};
