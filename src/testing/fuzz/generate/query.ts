import fc from "fast-check";
import type { IndexedDocument } from "../../../search/engine/fixtures/published-index.ts";
import type { QueryInput } from "../run/query.ts";
import type { Generated } from "./content.ts";

/** Few characters, so that what is typed stands somewhere; some that fold, some that are dropped. */
const piece = fc.constantFrom(
  ..."甲 乙 丙 丁 政 府 國 国 龍 龙 號 号 年 〇 ○ 一 二 三 A a Ａ é é 1 2 3 １ 2024 1,234 10 第 条 ⻘ 民 ⺠ 𠮷".split(
    " ",
  ),
  ..."， 。 （ ） 〔 〕 - － * . / · \" ' < > & % # + ￥ \u200b \u0301 \ufe0f \ufeff \u00ad \u034f 一○ ○ 1, ,234 -".split(
    " ",
  ),
);
const text = fc.array(piece, { maxLength: 40, size: "max" }).map((parts) => parts.join(""));
const blank = fc.constantFrom(" ", "\u3000", "  ", "\t", "\n");

const documents = fc
  .array(fc.tuple(text, fc.array(text, { maxLength: 5 })), { minLength: 1, maxLength: 8 })
  .map((all): IndexedDocument[] =>
    all.map(([title, blocks], i) => ({ slug: `QH001-2024-0000${i + 1}`, title, blocks })),
  );

/** Stretches of the texts, other stretches, and anything at all. */
function queries(all: readonly IndexedDocument[]): fc.Arbitrary<string> {
  const blocks = all.flatMap(({ title, slug, blocks }) => [title, slug, ...blocks]);
  const stretch = fc
    .tuple(fc.constantFrom(...blocks), fc.nat(40), fc.integer({ min: 1, max: 40 }))
    .map(([block, from, length]) => {
      const characters = Array.from(block);
      const start = from % Math.max(1, characters.length);
      return characters.slice(start, start + length).join("");
    });
  const several = fc
    .array(fc.tuple(fc.oneof(stretch, stretch, text), blank), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.flat().join(""));
  const odd = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(
      "%",
      "%E4",
      "\ud800",
      "__proto__",
      "constructor",
      ".*",
      "(",
      "[",
      "\\",
      "-",
      "-甲",
      "甲 -乙",
      "\0",
    ),
    fc.tuple(piece, fc.constantFrom(999, 1001, 50_000)).map(([one, times]) => one.repeat(times)),
    fc.constantFrom(300, 5000).map((times) => "甲乙 丙 ".repeat(times)),
  );
  return fc.oneof({ weight: 6, arbitrary: several }, { weight: 1, arbitrary: odd });
}

/** A portal of some documents, and what is typed into its search. */
export function queryInputs(): fc.Arbitrary<Generated> {
  return documents
    .chain((all) => queries(all).map((query): QueryInput => ({ documents: all, query })))
    .map((input): Generated => ["query.json", Buffer.from(JSON.stringify(input))]);
}
