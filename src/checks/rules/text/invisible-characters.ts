import type { z } from "zod";
import { codePoint } from "../../../characters/code-point.ts";
import { fieldsInForce } from "../../../schema/document-fields.ts";
import { fieldNotes } from "../../../schema/field/field.ts";
import { fieldOfLabel } from "../../../schema/field/labels.ts";
import { charactersOf } from "../characters-of.ts";
import { allLines, type NumberedLine } from "../numbered-lines.ts";
import type { CheckedDocument, DocumentRule } from "../rule.ts";
import { withNumberedCharacters } from "./lines/numbered-characters.ts";
import { reportOnce } from "./lines/once.ts";

/** Characters without width or look. Joiners and marks of direction belong to other scripts and to emoji. */
const always =
  "\\u00AD\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u200B\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\u{E0000}-\\u{E007F}";
const elsewhere =
  "(?<![\\p{Script=Arabic}\\p{Script=Mongolian}\\p{Extended_Pictographic}\\uFE0F])[\\u061C\\u180E\\u200C-\\u200F]";

/** Signs that nobody sees: a search for the words around them, a copy, a comparison goes wrong. */
export const invisibleCharacters: DocumentRule = {
  id: "text/invisible-characters",
  severity: "warning",
  basis: null,
  zh: {
    title: "有看不见的字符",
    message: "“{found}”里有看不见的字符 {character}（全文 {count} 处），复制、比对、检索会出错。",
    cure: "把 {character} 连同它前后的字一起删去，再重新打上那两个字；一行里只有它的，删去整行。",
  },
  en: {
    title: "Invisible characters",
    message:
      "“{found}” holds the invisible character {character} ({count} places): copies, comparisons and searches go wrong.",
    cure: "Delete {character} with the characters on both sides and type those again; delete a line that holds nothing else.",
  },
  looksAt: "document",
  check(document, report) {
    const form = new RegExp(`[${always}]|${elsewhere}`, "gu");
    const characters = charactersOf(document);
    if (!(characters.includes("&") && characters.includes("#")) && !form.test(characters)) return;
    form.lastIndex = 0;
    const lines = withNumberedCharacters(linesOfWords(document));
    reportOnce(lines, form, report, ({ 0: character, index, input }) => {
      const around = input.slice(Math.max(0, index - 6), index + character.length + 6).trim();
      return {
        character: codePoint(character),
        found: around.replace(
          new RegExp(`[${always}\\u061C\\u180E\\u200C-\\u200F]`, "gu"),
          codePoint,
        ),
      };
    });
  },
};

/** All lines but those of values that have a form of their own: there it is an error, told when they are read. */
function* linesOfWords(document: CheckedDocument): Generator<NumberedLine> {
  const { schema } = fieldsInForce();
  for (const numbered of allLines(document)) {
    const [, key] =
      (numbered.line < document.bodyLine && /^([^\s:：#-][^:：]*)[:：]/.exec(numbered.text)) || [];
    const name = key === undefined ? null : fieldOfLabel(schema, key);
    const field = name === null ? undefined : (schema.shape as z.core.$ZodShape)[name];
    if (!field || fieldNotes.get(field as z.ZodType)?.prose) yield numbered;
  }
}
