import { z } from "zod";
import { field } from "../field/field.ts";
import { id, listOf, text, texts } from "../field/values.ts";
import { contactSchema } from "./contact.ts";
import { duplicateIds } from "./duplicate-ids.ts";

/** An organ that discloses documents. */
export const publisherSchema = z.object({
  id: field(id(), {
    label: "代号",
    zh: "网址用的代号，由字母、数字和 - 组成，不重复，永久不变。",
    en: "Used in addresses: letters, digits and -; unique and permanent.",
  }),
  name: field(text(), { label: "名称", zh: "机关全称。", en: "Full name." }),
  shortName: field(text().optional(), { label: "简称", zh: "规范简称。", en: "Short name." }),
  code: field(text().optional(), {
    label: "机构代码",
    zh: "统一社会信用代码、组织机构代码或编制索引号用的代码。",
    en: "Unified credit code, organisation code, or the code used in index numbers.",
  }),
  parent: field(text().optional(), {
    label: "上级",
    zh: "上级机关的代号；上级机关的列表和检索里也有本机关的文件。",
    en: "Id of the organ above, whose list and search hold the documents of this one too.",
  }),
  predecessors: field(texts(), {
    label: "前身",
    zh: "合并、更名前的名称；旧文件归到现机关名下。",
    en: "Names before a merger or renaming; documents under them are listed here.",
  }),
  contact: field(contactSchema.optional(), {
    label: "联系方式",
    zh: "本机关公开工作机构的联系方式，字段与门户的一样；没有写的一项用门户的，页面上注明。",
    en: "How to reach its disclosure office, in the fields of the portal's; a fact left out is the portal's, and the page says so.",
  }),
});

/** `publishers.yaml`: a list of organs, in the order in which they are shown. */
export const publishersSchema = listOf(publisherSchema).check(
  duplicateIds<PublisherEntry>(() => []),
);

export type PublisherEntry = z.output<typeof publisherSchema>;
