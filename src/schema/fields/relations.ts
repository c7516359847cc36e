import { field } from "../field.ts";
import { texts } from "../values.ts";

/** Other documents this one refers to, by index number or document number. */
export const relationFields = {
  basedOn: field(texts(), {
    label: "依据",
    zh: "依据的文件：索引号或文号，可写多个。",
    en: "Documents it is based on: index numbers or document numbers.",
  }),
  forwards: field(texts(), {
    label: "转发",
    zh: "转发的文件：索引号或文号。",
    en: "Documents it forwards.",
  }),
  promulgates: field(texts(), {
    label: "印发",
    zh: "印发的文件：索引号或文号。",
    en: "Documents it promulgates.",
  }),
  interprets: field(texts(), {
    label: "解读",
    zh: "解读的文件：索引号或文号。",
    en: "Documents it explains.",
  }),
  amends: field(texts(), {
    label: "修改",
    zh: "修改的文件：索引号或文号。",
    en: "Documents it amends.",
  }),
  repeals: field(texts(), {
    label: "废止",
    zh: "废止的文件：索引号或文号，自本文件实施之日起标明。",
    en: "Documents it repeals, from its effective day on.",
  }),
  replaces: field(texts(), {
    label: "替代",
    zh: "替代的文件：索引号或文号。",
    en: "Documents it replaces.",
  }),
};
