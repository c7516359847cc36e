import type { Range } from "../../words/find-phrase.ts";

/** UTF-16 units of what is kept whole; what is longer (a row of digits without end) may be cut. */
const longest = 40;

const number = "[\\d０-９][\\d０-９,，.．:：/\\-—–~～]*";
const hanNumber = "[零〇○一二三四五六七八九十百千万亿两]+";
const bracketed = [
  "《》",
  "〈〉",
  "〔〕",
  "［］",
  "\\[\\]",
  "（）",
  "()",
  "【】",
  "「」",
  "『』",
  "“”",
  "‘’",
];

/** What means nothing in pieces. In the order in which it is looked for: an article before its number. */
const kept = [
  // 第三十八条之一第二款, 第120条
  `(?:第(?:${hanNumber}|[\\d０-９]+)(?:\\p{Script=Han}(?:之${hanNumber})?)?){1,3}`,
  // 2008年3月15日, 二〇〇八年三月十五日
  `(?:${hanNumber}|[\\d０-９]+)年(?:度|(?:${hanNumber}|[\\d０-９]+)月(?:(?:${hanNumber}|[\\d０-９]+)日)?)?`,
  `(?:${hanNumber}|[\\d０-９]+)月(?:${hanNumber}|[\\d０-９]+)日`,
  // 宁发〔2017〕10号
  `\\p{Script=Han}{0,8}[〔［\\[（(](?:19|20)\\d\\d[〕］\\]）)]第?\\d+号`,
  // 1,234.5万元, 30%, 10:30
  `${number}[十百千万亿]*[%％‰℃\\p{Script=Han}]?`,
  `${hanNumber}\\p{Script=Han}`,
  // GB/T 9704—2012, words and addresses
  "[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}][\\p{L}\\p{M}\\p{N}'’./:@_%?=&#+—-]*(?: [\\d０-９][\\d.—–-]*)?",
  ...bracketed.map((pair) => {
    const [open, close] = [pair.slice(0, pair.length / 2), pair.slice(pair.length / 2)];
    return pair === "()" ? "\\([^()]{1,38}\\)" : `${open}[^${open}${close}]{1,38}${close}`;
  }),
].map((pattern) => new RegExp(pattern, "gu"));

/** What belongs to the character before it. */
const joined = /^[\p{M}\p{Default_Ignorable_Code_Point}\udc00-\udfff]/u;

/**
 * Moves a place in a text out of what is not to be cut: a number, a day, an article, a document number, a short pair of
 * brackets with what they hold, a word in letters, a character with its marks.
 * @param towards which end of it to move to
 */
export function outsideUnbroken(text: string, at: number, towards: "start" | "end"): number {
  let place = at;
  // Brackets may hold a day, and a day a number: each step leaves one of them.
  for (let step = 0; step < bracketed.length; step++) {
    const around = unbrokenAround(text, place);
    if (!around) break;
    place = around[towards];
  }
  return outsideCharacter(text, place);
}

/** The first of what is kept whole that a place stands in the middle of. */
function unbrokenAround(text: string, at: number): Range | null {
  const from = Math.max(0, at - longest);
  const near = text.slice(from, at + longest);
  for (const pattern of kept) {
    for (const { 0: found, index } of near.matchAll(pattern)) {
      const [start, end] = [from + index, from + index + found.length];
      if (start < at && at < end && found.length <= longest) return { start, end };
    }
  }
  return null;
}

function outsideCharacter(text: string, at: number): number {
  let place = Math.min(at, text.length);
  while (place > 0 && place < text.length && joinsBefore(text, place)) place--;
  return place;
}

function joinsBefore(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xdc00 && code <= 0xdfff) return isHighSurrogate(text.charCodeAt(at - 1));
  return joined.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
