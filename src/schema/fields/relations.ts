import { z } from "zod";
import { canonicalReference } from "../../identifiers/reference.ts";
import { field } from "../field/field.ts";
import { listOf, text } from "../field/values.ts";

/** A reference to a document: an index number, a document number or an exact title; `external:` before it where it is elsewhere. */
export const reference = () => text().overwrite(canonicalReference);

/** After a colon and a blank, YAML takes `external: 云府发〔2001〕3号` for a mapping. */
function unmapped(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const [entry, ...more] = Object.entries(value);
  if (!entry || more.length > 0 || typeof entry[1] !== "string") return value;
  return canonicalReference(`${entry[0]}:${entry[1]}`);
}

/** A list of references; a single one is a list of one. */
const references = () =>
  z.preprocess(
    (value) => (value === undefined ? value : [value].flat().map(unmapped)),
    listOf(reference()).default([]),
  );

const forms = "索引号、文号或完整标题，可写多个；不在本门户的写 external:文号";
const enForms =
  "index numbers, document numbers or exact titles; `external:` before what is elsewhere";

/** Other documents this one refers to. */
export const relationFields = {
  basedOn: field(references(), {
    label: "依据",
    zh: `依据的文件：${forms}。`,
    en: `Documents it is based on: ${enForms}.`,
    isWord: true,
    shown: null,
  }),
  forwards: field(references(), {
    label: "转发",
    zh: `转发的文件：${forms}。`,
    en: `Documents it forwards: ${enForms}.`,
    isWord: true,
    shown: null,
  }),
  promulgates: field(references(), {
    label: "印发",
    zh: `印发的文件：${forms}。`,
    en: `Documents it promulgates: ${enForms}.`,
    isWord: true,
    shown: null,
  }),
  interprets: field(references(), {
    label: "解读",
    zh: `解读的文件：${forms}。`,
    en: `Documents it explains: ${enForms}.`,
    isWord: true,
    shown: null,
  }),
  amends: field(references(), {
    label: "修改",
    zh: `修改的文件：${forms}。`,
    en: `Documents it amends: ${enForms}.`,
    isWord: true,
    shown: null,
    staysWithdrawn: true,
  }),
  repeals: field(references(), {
    label: "废止",
    zh: `废止的文件，自本文件实施之日起标明：${forms}。`,
    en: `Documents it repeals, from its effective day on: ${enForms}.`,
    isWord: true,
    shown: null,
    staysWithdrawn: true,
  }),
  replaces: field(references(), {
    label: "替代",
    zh: `替代的文件：${forms}。`,
    en: `Documents it replaces: ${enForms}.`,
    isWord: true,
    shown: null,
    staysWithdrawn: true,
  }),
};
