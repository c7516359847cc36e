import { z } from "zod";
import { field } from "../field/field.ts";
import { count, id, listOf, text } from "../field/values.ts";
import { duplicateIds } from "./duplicate-ids.ts";

/** A node of the disclosure catalogue, with the nodes below it. */
export const catalogNodeSchema = z.object({
  id: field(id(), {
    label: "代号",
    zh: "网址用的代号，由字母、数字和 - 组成，全目录不重复，永久不变。",
    en: "Used in addresses: letters, digits and -; unique in the catalogue and permanent.",
  }),
  name: field(text(), { label: "名称", zh: "栏目名称。", en: "Name of the column." }),
  article: field(text().optional(), {
    label: "依据",
    zh: "对应的条款，如 第二十条第（一）项。",
    en: "Article of the Regulations it meets.",
  }),
  updateWithinDays: field(count().optional(), {
    label: "更新期限",
    zh: "最长多少天应有更新。",
    en: "Days within which something new must appear.",
  }),
  get children(): z.ZodDefault<z.ZodArray<typeof catalogNodeSchema>> {
    return field(listOf(catalogNodeSchema).default([]), {
      label: "下级栏目",
      zh: "下级栏目的列表。",
      en: "Nodes below.",
    });
  },
});

/** `catalog.yaml`: the catalogue of statutory disclosure (条例第二十条、第二十一条). */
export const catalogSchema = listOf(catalogNodeSchema).check(
  duplicateIds<CatalogEntry>((node) => node?.children),
);

export type CatalogEntry = z.output<typeof catalogNodeSchema>;
