import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { simplified } from "../src/characters/folding/simplified.ts";
import { withoutRadicals } from "../src/characters/radicals.ts";

/**
 * Makes `src/characters/folding/variant-table.ts` from the Unihan database, unpacked (Unihan.zip of unicode.org, or
 * Debian's package unicode-data):
 *
 *     node scripts/variant-characters.ts FOLDER
 *
 * A character is a variant where all of this holds: no list of standard characters has it (通用规范汉字表, 2013,
 * `kTGH`), nor is it a Traditional form that is folded anyway; some character set of the years before Unicode has it,
 * so that documents can; it is the same word (`kZVariant`, `kSemanticVariant`, either way) as exactly one standard
 * character, and one reading of both is the same.
 */
const [folder = "."] = process.argv.slice(2);

/** 妳 is 奶 to old dictionaries, and 你 to everybody who writes it today. */
const misleading = new Set("妳");
const older = ["kGB1", "kGB3", "kGB5", "kBigFive", "kJis0", "kKSC0"];

function* rows(file: string, fields: string[]): Generator<[character: string, value: string]> {
  for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
    const [code, field = "", value = ""] = line.split("\t");
    if (code?.startsWith("U+") && fields.includes(field)) yield [characterOf(code), value];
  }
}

function characterOf(code: string): string {
  return String.fromCodePoint(Number.parseInt(code.slice(2), 16));
}

function folded(character: string): string {
  return simplified(withoutRadicals(character.normalize("NFKC")));
}

const standard = new Set(Array.from(rows("Unihan_OtherMappings.txt", ["kTGH"]), ([each]) => each));
const written = new Set(Array.from(rows("Unihan_OtherMappings.txt", older), ([each]) => each));

const sameWord = new Map<string, Set<string>>();
const relate = (from: string, to: string) => {
  if (standard.has(folded(to)))
    sameWord.set(from, (sameWord.get(from) ?? new Set()).add(folded(to)));
};
for (const [character, value] of rows("Unihan_Variants.txt", ["kZVariant", "kSemanticVariant"])) {
  for (const each of value.split(" ")) {
    relate(character, characterOf(each));
    relate(characterOf(each), character);
  }
}

const readings = new Map<string, Set<string>>();
for (const [character, value] of rows("Unihan_Readings.txt", [
  "kMandarin",
  "kHanyuPinyin",
  "kXHC1983",
])) {
  const known = readings.get(character) ?? new Set();
  for (const each of value.split(/[ ,]/)) known.add(each.replace(/^.*:/, ""));
  readings.set(character, known);
}

const pairs: string[] = [];
for (const [character, words] of sameWord) {
  const [word = ""] = words;
  const isVariant =
    !standard.has(character) && folded(character) === character && written.has(character);
  const read = readings.get(word) ?? new Set();
  if (!isVariant || words.size !== 1 || misleading.has(character)) continue;
  if ([...(readings.get(character) ?? [])].some((each) => read.has(each)))
    pairs.push(character + word);
}
pairs.sort();

const lines = Array.from({ length: Math.ceil(pairs.length / 24) }, (_, line) => {
  return `  "${pairs.slice(line * 24, line * 24 + 24).join(" ")}",`;
});
writeFileSync(
  join(import.meta.dirname, "../src/characters/folding/variant-table.ts"),
  `/** Written by scripts/variant-characters.ts from the Unihan database, © Unicode, Inc.: a variant, its standard character. */
export const variantPairs = [
${lines.join("\n")}
].join(" ");
`,
);
console.log(`${pairs.length} variants`);
