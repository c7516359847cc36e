import { readHanNumber } from "./han-number.ts";

/** Forms of numbering in public documents (GB/T 9704-2012 7.3.3: 一、 (一) 1. (1)) and in laws. */
export type MarkForm =
  | "part"
  | "chapter"
  | "section"
  | "article"
  | "han"
  | "han-bracket"
  | "digit"
  | "digit-bracket";

export interface NumberMark {
  form: MarkForm;
  /** As in an anchor: `12`, and `12-1` for 第十二条之一. */
  number: string;
  /** Length of the mark in the text, in UTF-16 units. */
  length: number;
  /** Whether a blank or a bracket sets it off from what follows. */
  setOff: boolean;
}

const han = "[一二三四五六七八九十百千零〇○]+";

type Form = [name: MarkForm, pattern: RegExp];

const digitBracket: Form = ["digit-bracket", /^[（(](\d{1,2})[)）]、?|^(\d{1,2})[)）]/u];

/** By the character they begin with: most lines begin with none. */
const forms: ReadonlyMap<string, Form[]> = new Map([
  ...startingWith("第", [
    ["part", new RegExp(`^第(${han}|\\d{1,3})[编編篇]`, "u")],
    ["chapter", new RegExp(`^第(${han}|\\d{1,3})章`, "u")],
    ["section", new RegExp(`^第(${han}|\\d{1,3})[节節]`, "u")],
    ["article", new RegExp(`^第(${han}|\\d{1,4})[条條](?:之(${han}))?`, "u")],
  ]),
  ...startingWith("一二三四五六七八九十百千零〇○", [
    // Not 一、二等奖 or 一、三季度: there the characters count something.
    ["han", new RegExp(`^(${han})、(?!${han}(?:、|[等级級类類批期次季月]))`, "u")],
  ]),
  ...startingWith("（(", [
    ["han-bracket", new RegExp(`^[（(](${han})[)）]、?`, "u")],
    digitBracket,
  ]),
  ...startingWith("0123456789", [
    // Not 1.5公里, but 1.2020年工作总结.
    ["digit", /^(\d{1,2})[.．、](?!\d|$)|^(\d{1,2})[.．、](?=(?:19|20)\d\d年)/u],
    digitBracket,
  ]),
]);

function startingWith(characters: string, some: Form[]): [string, Form[]][] {
  return Array.from(characters, (character) => [character, some]);
}

/** Reads the number a line begins with; null when it has none. Blanks before it are the caller's. */
export function readMark(text: string): NumberMark | null {
  for (const [form, pattern] of forms.get(text.charAt(0)) ?? []) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const number = match
      .slice(1)
      .filter((part) => part !== undefined)
      .map(readHanNumber)
      .join("-");
    const length = match[0].length;
    return { form, number, length, setOff: /^[\s【（(]|^$/u.test(text.slice(length)) };
  }
  return null;
}
