/** Read as nothing by the folding, and one UTF-16 unit as what it stands for: positions stay. */
const nothing = "\u200b";
const zero = "〇";

const digits = "0-9０-９";
/** Thousands in groups of three, in the widths that are typed; `100，200` with a wide comma is two numbers. */
const grouped = new RegExp(
  `(?<![${digits}]|[${digits}][,，.．])(?:[1-9][0-9]{0,2}(?:,[0-9]{3})+|[１-９][０-９]{0,2}(?:[，,][０-９]{3})+|[1-9][0-9]?(?:，[0-9]{3})+)(?![${digits}]|[,，][${digits}])`,
  "g",
);

const circles = "○◯⭘";
/** With the forms that are folded to them only later. */
const hanDigits = "〇零一二三四五六七八九⼀⼆⼋㆒㆓㆔㆕㊀㊁㊂㊃㊄㊅㊆㊇㊈\uf9b2\uf9d1";
const hanPowers = "十百千万廿卅⼗萬卄卍〸〹〺㊉韆";
const years = "年\uf98e";
/** 二○○八, 一百○五, ○八年: circles of any kind that stand for 〇, which is folded to 零 like all others. Each run is looked at once, from its start. */
const circleZeros = new RegExp(
  `(?<![${circles}][ \u3000]?)(?:(?<=[${hanDigits}][ \u3000]?)[${circles}](?:[ \u3000]?[${circles}])*|(?<=[${hanPowers}])[${circles}]+(?=[${hanDigits}])|[${circles}]+(?=[${hanDigits}]{1,3}[${years}]))`,
  "g",
);
const likeZero = "0０OoＯｏΟοОо";
/** 二OO八, 一九九0年: letters and digits among Han digits. */
const otherZeros = new RegExp(`(?<=[${hanDigits}])[${likeZero}]+(?=[${hanDigits}${years}])`, "g");

const candidates = new RegExp(
  `[${digits}][,，][${digits}]|[${circles}]|[${hanDigits}][${likeZero}]`,
);

/**
 * Reads numbers that are written in more than one way, before anything else is folded: the commas of 1,234,567
 * vanish, and what stands for 〇 among Han digits (○, O, 0) is 〇. The text keeps its length.
 *
 * Only groups of three after one to three digits count as one number; a blank never joins digits, since a query is
 * split there and plain tables part their columns so.
 */
export function readNumerals(text: string): string {
  if (!candidates.test(text)) return text;
  return (
    text
      .replace(grouped, (number) => number.replace(/[,，]/g, nothing))
      .replace(circleZeros, readCircles)
      .replace(otherZeros, readZeros)
      // ○零O年: a circle before what is a numeral only now.
      .replace(circleZeros, readCircles)
      // 零0○零O年: a zero before such a circle. None comes before that: of signs before a year, no more than three count.
      .replace(otherZeros, readZeros)
  );
}

function readZeros(run: string): string {
  return zero.repeat(run.length);
}

function readCircles(run: string): string {
  return run.replace(/[^ \u3000]/g, zero);
}
