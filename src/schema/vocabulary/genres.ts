import { labelKey } from "../field/labels.ts";

/** Kinds of official document (党政机关公文处理工作条例第八条). */
const officialGenres = [
  "决议",
  "决定",
  "命令",
  "公报",
  "公告",
  "通告",
  "意见",
  "通知",
  "通报",
  "报告",
  "请示",
  "批复",
  "议案",
  "函",
  "纪要",
] as const;

/** What portals disclose beside them (条例第二十条): law, plans, notices for comment, lists, explanations. */
const otherGenres = [
  "法规规章",
  "规定",
  "办法",
  "细则",
  "制度",
  "措施",
  "规划",
  "计划",
  "方案",
  "预案",
  "公示",
  "意见征集",
  "征求意见稿",
  "意见反馈",
  "解读",
  "政策问答",
  "图解",
  "清单",
  "目录",
  "名单",
  "指南",
  "其他",
] as const;

/** Known genres (体裁分类), in the order of lists; any other is kept with a warning. */
export const genres: readonly string[] = [...officialGenres, ...otherGenres];

const synonyms: Record<string, string> = {
  令: "命令",
  "命令（令）": "命令",
  会议纪要: "纪要",
  政策解读: "解读",
};

const byWord = new Map(
  [...genres.map((genre) => [genre, genre] as const), ...Object.entries(synonyms)].map(
    ([word, genre]) => [labelKey(word), genre],
  ),
);

/** The known genre behind a word (`令` is 命令, `報告` is 报告); the word itself when it is none. */
export function genreOf(word: string): string {
  return byWord.get(labelKey(word)) ?? word;
}
