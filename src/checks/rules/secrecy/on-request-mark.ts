import { CompactLine } from "../../text-facts/plain-line.ts";
import type { Sought, TextPart } from "../sought.ts";

/** A line of more characters than this, blanks not counted, is a sentence, not a mark. */
const longest = 60;

const opening = "^[#>*_|【\\[（(]*";
const closing = "[。*_|】\\]）)]*$";
/** The document speaks of itself: （此件依申请公开）. */
const ofItself = new RegExp(
  `${opening}((?:此|本|该)(?:件|文|文件|信息)(?:属于?|为|是)?(?:(?:政府)?信息公开(?:选项|属性|方式|形式)[:：]?)?依申请公开)(?:[，,、；;][^。]{0,20})?${closing}`,
);
/** Bare words in brackets below the signature; at the head they may be a form's subtitle. */
const inBrackets = /^[>*_]*[（(【[](依申请公开)[）)】\]][*_]*$/;
/** Without brackets only as the very last line: further up it is a heading, or a list's. */
const last = /^[>*_]*(依申请公开)[。*_]*$/;
/** 政府信息公开选项, with the value behind it or with a box that is ticked; in the middle of a text it is a list's. */
const label = "(?:政府)?(?:信息)?(?:主动)?公开(?:选项|形式|方式|属性|类别|类型)[:：|]";
const choice = new RegExp(`${opening}(${label}["'“]?依申请公开)["'”]?${closing}`);
/** A line of front-matter whose key is no field of ours; `disclosureMethod` has a rule of its own. */
const otherField =
  /^["']?((?:政府)?(?:信息)?公开(?:选项|属性|类型)["']?[:：]["'“]?依申请公开)["'”]?(?:#.*)?$/;
const ticked = new RegExp(
  `${opening}(${label}[^☑☒√✓✔■●。]{0,24}[☑☒√✓✔■●](?:依申请公开|不予公开|免予公开))`,
);

/** What every mark holds. */
const suspect = /[依☑☒√✓✔■●]/;

const everywhere = [ofItself, ticked];
const marks: Partial<Record<TextPart, readonly RegExp[]>> = {
  fields: [otherField],
  head: [...everywhere, choice],
  middle: everywhere,
  tail: [...everywhere, choice, inBrackets],
  ends: [...everywhere, choice, inBrackets],
};

/** The mark below a document that is given to applicants only (条例第二十七条). */
export const onRequestMark: Sought = {
  id: "secrecy/on-request-mark",
  looksAt: "everywhere",
  severity: "error",
  basis: "条例第十三条、第二十七条",
  zh: {
    title: "标明依申请公开，却要上网",
    message: [
      "{place}等 {count} 处标明“{shown}”，只能答复申请人，不能放到网上。",
      "{place}标明“{shown}”，只能答复申请人，不能放到网上。",
      "这里标明“{shown}”，只能答复申请人，不能放到网上。",
    ],
    cure: "没有发布过的，把文件移出内容文件夹；已经发布的，在元数据里写 withdrawal 撤回；经审查可以主动公开的，换成没有这个标志的版本。",
  },
  en: {
    title: "Marked for applicants only",
    message: [
      "{place} says “{shown}”: it is given to applicants, not put on the web. The file has {count} in all.",
      "{place} says “{shown}”: it is given to applicants, not put on the web.",
      "Here stands “{shown}”: it is given to applicants, not put on the web.",
    ],
    cure: "Take the file out of the content folder if it was never published, withdraw it with `withdrawal` if it was; where a review lets it be public, use a version without the mark.",
  },
  isOfPublished: true,
  find(text, _settings, part, isLast = false) {
    const wanted = marks[part];
    if (!wanted || !text.includes("开") || !suspect.test(text)) return [];
    const line = new CompactLine(text);
    if (line.text.length > longest) return [];
    for (const mark of isLast ? [...wanted, last] : wanted) {
      const match = mark.exec(line.text);
      if (!match) continue;
      const [, shown = ""] = match;
      const at = line.text.indexOf(shown);
      return [{ index: line.placeOf(at), shown: line.asWritten(at, at + shown.length) }];
    }
    return [];
  },
};
