import { z } from "zod";
import { documentSchema } from "./document.ts";
import type { NamedField } from "./document-fields.ts";
import { field, fieldNotes } from "./field/field.ts";
import { validityStatuses } from "./vocabulary/validity.ts";

/** A line of `/data/documents.jsonl`: the front-matter in canonical form, and what the build computes. */
const publishedDocument = z.object({
  ...documentSchema.shape,
  catalog: field(z.string().optional(), {
    label: "公开目录",
    zh: "法定主动公开内容栏目的代号或名称；写了几个的，是第一个。",
    en: "Id or name of its node of the disclosure catalogue; of several the first.",
  }),
  validity: field(z.enum(validityStatuses), {
    label: "有效性",
    zh: "按构建之日计算的有效性。",
    en: "Validity, computed for the day of the build.",
  }),
  catalogNodes: field(z.array(z.string()), {
    label: "所在栏目",
    zh: "它所在的各个法定主动公开内容栏目的代号；门户的栏目在 catalog/<代号>/。",
    en: "Ids of all nodes of the disclosure catalogue that it stands in; those of the portal are at catalog/<id>/.",
  }),
  slug: field(z.string(), {
    label: "网址代号",
    zh: "索引号，/ 写作 _。",
    en: "Index number with / written _.",
  }),
  url: field(z.string(), { label: "网址", zh: "永久网址。", en: "Permanent address." }),
  validityReason: field(z.string(), {
    label: "有效性说明",
    zh: "有效性的由来，可以为空。",
    en: "Why it has that validity, in Chinese; may be empty.",
  }),
  sha256: field(
    z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
    {
      label: "原文件校验值",
      zh: "Markdown 原文件的 SHA-256；撤回的文件没有。",
      en: "SHA-256 of the Markdown source file; a withdrawn document has none.",
    },
  ),
  characters: field(z.int().min(0).optional(), {
    label: "字数",
    zh: "正文的文字和数字个数；撤回的文件没有。",
    en: "Letters and digits in the text; a withdrawn document has none.",
  }),
});

/** What is told of a document beside the fields of its front-matter: names that no field of a project can have. */
export const computedFieldNames = [
  ...Object.keys(publishedDocument.shape),
  // Of the JSON of one document.
  "sections",
  "language",
  "dataFormat",
  "textBytes",
];

/** JSON Schema (draft 2020-12) of a line of `/data/documents.jsonl`, for `/data/schema.json`. */
export function documentJsonSchema(own: readonly NamedField[] = []): Record<string, unknown> {
  const { $schema, properties, ...schema } = z.toJSONSchema(publishedDocument, {
    override({ zodSchema, jsonSchema }) {
      const note = fieldNotes.get(zodSchema as unknown as z.ZodType);
      if (note) Object.assign(jsonSchema, { title: note.label, description: note.zh });
    },
  });
  const all = {
    ...properties,
    ...Object.fromEntries(own.map((one) => [one.name, ownSchema(one)])),
  };
  return { $schema, title: "政府信息公开文件", ...schema, properties: all };
}

/** Of a field of the project: what its schema gives, as far as JSON Schema can tell. */
function ownSchema({ schema, label, zh }: NamedField): Record<string, unknown> {
  const note = { title: label, description: zh };
  const { $schema, $defs, ...form } = z.toJSONSchema(schema, { unrepresentable: "any" });
  return $defs ? note : { ...form, ...note };
}
