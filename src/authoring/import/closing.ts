import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { labelOf } from "../../schema/index.ts";
import { missingFields } from "./front-matter.ts";
import { hasReview, type Imported } from "./imported.ts";

/** The closing line; below it, what would complete the documents that are drafts for want of something. */
export function closingText(
  results: readonly Imported[],
  passedOver: number,
  language: MessageLanguage,
): string {
  const refused = results.filter(({ output }) => output === null).length;
  const toReview = results.filter(hasReview).length;
  const imported = results.length - refused;
  const rest = {
    zh: passedOver > 0 ? `；另有 ${passedOver} 个其他类型的文件没有读` : "",
    en: passedOver > 0 ? `; ${passedOver} files of other kinds were passed over` : "",
  };
  const text = {
    zh: `共 ${results.length} 个文件：导入 ${imported} 个，其中 ${toReview} 个有待核对的内容；拒绝 ${refused} 个${rest.zh}。`,
    en: `${results.length} files: ${imported} imported, ${toReview} of them to be reviewed; ${refused} refused${rest.en}.`,
  }[language];
  return [text, ...draftLines(results, language)].join("\n");
}

/** Options that give what a page lacks. */
const options = [
  { field: "indexNumber", option: "--assign" },
  { field: "publisher", option: "--publisher" },
  { field: "publishedOn", option: "--published-on" },
] as const;

function draftLines(results: readonly Imported[], language: MessageLanguage): string[] {
  const drafts = results.flatMap((one) =>
    one.refusal === null && one.frontMatter.draft ? [one] : [],
  );
  if (drafts.length === 0) return [];
  const lacking = drafts.map(({ frontMatter, notes }) => {
    const codes = notes.map(({ code }) => code);
    return { fields: missingFields(frontMatter), codes };
  });
  const hints = options.flatMap(({ field, option }) => {
    const without = lacking.filter(({ fields }) => fields.includes(field));
    const count = without.length;
    if (count === 0) return [];
    const label = field === "publishedOn" ? "日期" : labelOf(field);
    const labelEn = field === "publishedOn" ? "a day" : field;
    const isRuleShort =
      field === "indexNumber" && without.some(({ codes }) => codes.includes("no-unit-code"));
    const how = isRuleShort
      ? { zh: "portal.yaml 的 unitCode", en: "unitCode in portal.yaml" }
      : { zh: option, en: option };
    return [
      { zh: `缺${label}的 ${count} 份（${how.zh}）`, en: `${count} lack ${labelEn} (${how.en})` },
    ];
  });
  const many = drafts.length;
  const how = {
    zh: hints.map(({ zh }) => zh).join("、"),
    en: hints.map(({ en }) => en).join(", "),
  };
  const head = {
    zh: `${many} 份还缺必需的内容，先作草稿，不发布。`,
    en: `${many} lack what a page needs, and are drafts, not published.`,
  }[language];
  if (hints.length === 0) return [head];
  return [
    {
      zh: `${head}${how.zh}：在文件里写上，或者补上括号里的，加 --force 再导入一次。`,
      en: `${head} ${how.en}: write it in the files, or give what stands in brackets and import again with --force.`,
    }[language],
  ];
}
