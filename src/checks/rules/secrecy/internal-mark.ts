import { CompactLine } from "../../text-facts/plain-line.ts";
import type { Sought } from "../sought.ts";

/** A line of more characters than this, blanks not counted, is a sentence, not a mark. */
const longest = 80;

const words = [
  "内部(?:资料|文件|材料|刊物|使用|参考|情况|传阅|掌握)",
  "(?:仅供|限)(?:机关|系统)?内部(?:使用|参考|参阅|阅读|传阅)",
  "(?:请)?(?:注意|妥善)保[存管密]",
  "(?:请)?(?:勿|不得|严禁)(?:外传|翻印)",
  "(?:此|本|该)(?:件|文|文件)(?:不予公开|免予公开|不公开(?:发布)?|不宜公开|不得公开)",
  "工作秘密",
].join("|");
const opening = "[#>*_|【\\[（(《]*";
const closing = "[*_|】\\]）)》。！!]*$";
/** The whole line is the mark, or several: 内部资料　注意保存; （此件不予公开）. */
const alone = new RegExp(`^${opening}((?:${words})(?:[，,、；;·]*(?:${words}))*)${closing}`);
/** The bare words are also a row of the annual report's tables: a mark only in brackets or at the head. */
const refused = /^[>*_]*[（(【[](不予公开|不公开|不宜公开|免予公开)[）)】\]][*_]*$/;
const refusedAtHead = new RegExp(`^${opening}(不予公开)${closing}`);
/** The choice of 政府信息公开选项, made before a document is signed. */
const choice =
  /^[#>*_|【[（(]*((?:(?:政府)?(?:信息)?公开(?:选项|形式|方式|属性|类别|范围))[:：|]["'“]?(?:不予公开|不公开|不宜公开|免予公开|内部(?:公开|使用)?))["'”*_|】\]）)。]*$/;

/** What a document says of itself, anywhere in a line. */
const ofItself =
  /((?:本|此|该)(?:文件|资料|材料|表|册|件|文)(?:为|属于?|系|是)(?:单位)?(?:内部|涉密|秘密|机密|绝密)(?:文件|资料|材料|件|使用)?)/;

const marks = [alone, refused, choice, ofItself];
/** What every mark holds, blanks between its characters or not. */
const suspect = /[内公保外翻密]/;
const word = /内部|公开|意保|善保|外传|翻印|[秘涉机绝]密/;

/** Too long to be a mark, unless blanks or tags make it so. */
function isSentence(text: string): boolean {
  if (text.length <= 2 * longest) return false;
  return (
    !text.includes("  ") && !text.includes("　　") && !text.includes("<") && !text.includes("&")
  );
}

/** Marks that say a document is not for the public. */
export const internalMark: Sought = {
  id: "secrecy/internal-mark",
  looksAt: "everywhere",
  severity: "error",
  basis: "条例第十六条",
  zh: {
    title: "有不公开的标志",
    message: [
      "{place}等 {count} 处标明“{shown}”。",
      "{place}标明“{shown}”。",
      "这里标明“{shown}”。",
    ],
    cure: "先核实能不能公开：不能公开的立即撤下；可以公开的，换成没有这个标志的版本。已经提交过的，git 历史里还留着。",
  },
  en: {
    title: "Marked as not for the public",
    message: [
      "{place} says “{shown}”. The file has {count} in all.",
      "{place} says “{shown}”.",
      "Here stands “{shown}”.",
    ],
    cure: "Find out whether it may be public: if not, withdraw it at once; if so, use a version without the mark. Git keeps what was committed.",
  },
  isOfPublished: true,
  find(text, _settings, part, isLast = false) {
    if (isSentence(text) || !suspect.test(text)) return [];
    const line = new CompactLine(text);
    if (line.text.length > longest || !word.test(line.text)) return [];
    const isAtEdge = isLast || part === "head" || part === "ends";
    for (const mark of isAtEdge ? [...marks, refusedAtHead] : marks) {
      const match = mark.exec(line.text);
      if (!match) continue;
      const [, shown = ""] = match;
      // How a document is disclosed is a field that a rule of its own reads.
      if (part === "fields" && /^公开(?:形式|方式|类别|范围)/.test(shown)) continue;
      const at = line.text.indexOf(shown);
      return [{ index: line.placeOf(at), shown: line.asWritten(at, at + shown.length) }];
    }
    return [];
  },
};
