import { z } from "zod";
import { addFault } from "../field/fault.ts";
import { field } from "../field/field.ts";
import { listOf, texts } from "../field/values.ts";

const hasWord = /[\p{L}\p{N}]/u;

/** At least one word, of letters or digits: what has none is never found. */
const words = () =>
  texts().check((context) => {
    const { value } = context;
    if (value.length === 0) addFault(context, { code: "field/missing" });
    for (const [index, word] of value.entries()) {
      if (!hasWord.test(word)) addFault(context, { code: "field/missing" }, [index]);
    }
  });

/** Words of the people here, and the words in which documents say the same. */
export const synonymSchema = z.object({
  asked: field(words(), {
    label: "说法",
    zh: "群众怎么说、怎么搜，可写多个。",
    en: "How people here say it and search for it; several may be given.",
  }),
  official: field(words(), {
    label: "用词",
    zh: "文件里怎么写，可写多个，最贴切的写在前面。",
    en: "How documents say it; several may be given, the most telling first.",
  }),
});

/** `synonyms.yaml`: a list of words that the search understands as well. */
export const synonymsSchema = listOf(synonymSchema);

export type SynonymEntry = z.output<typeof synonymSchema>;
