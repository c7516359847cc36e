import { z } from "zod";
import { field } from "../field/field.ts";
import { known } from "../field/values.ts";

/** How the office that discloses can be reached (条例第十二条); what is not known is empty. */
export const contactSchema = z.object({
  address: field(known(), {
    label: "办公地址",
    zh: "公开机构的地址。",
    en: "Office address.",
    prose: "line",
  }),
  hours: field(known(), {
    label: "办公时间",
    zh: "对外办公的时间。",
    en: "Office hours.",
    prose: "line",
  }),
  phone: field(known(), {
    label: "联系电话",
    zh: "带区号。",
    en: "Phone, with area code.",
    prose: "line",
  }),
  fax: field(known(), { label: "传真", zh: "带区号。", en: "Fax, with area code.", prose: "line" }),
  email: field(known(), {
    label: "电子邮箱",
    zh: "互联网联系方式。",
    en: "Internet contact.",
    prose: "line",
  }),
  postcode: field(known(), {
    label: "邮政编码",
    zh: "六位数字。",
    en: "Six digits.",
    prose: "line",
  }),
});

export type Contact = z.output<typeof contactSchema>;
