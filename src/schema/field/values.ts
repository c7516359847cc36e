import { z } from "zod";
import { parseColour } from "../../colours/colour.ts";
import { portalUrlMeant } from "../../identifiers/base-path.ts";
import { isMoment, namesNoSuchDay, parseMoment } from "../../identifiers/day.ts";
import { formerAddressFault } from "../../identifiers/former-address.ts";
import { isIndexNumber } from "../../identifiers/index-number.ts";
import { bounds } from "./bounds.ts";
import { addFault, type Fault } from "./fault.ts";
import { onOneLine } from "./one-line.ts";

/** No document of an office that discloses is older: an earlier year is a slip, as 0206 is for 2026. */
const earliestDay = "1900-01-01";

/** A text of bounded length: what is longer is not looked at any further. */
const bounded = (most: number = bounds.value) => z.string().max(most, { abort: true });

const forms = new WeakMap<z.core.$ZodType, (text: string) => boolean>();

/** Whether a text is such as a field gives, told without its schema, which takes ten times as long; null: only it knows. */
export function formOf(schema: z.core.$ZodType): ((text: string) => boolean) | null {
  return forms.get(schema instanceof z.ZodOptional ? schema.unwrap() : schema) ?? null;
}

/** Text on one line: the ends are trimmed, a line break inside becomes a blank where no Chinese stands beside it. */
export const text = (most: number = bounds.value) => {
  const schema = bounded(most).overwrite(onOneLine).min(1);
  forms.set(schema, (value) => value !== "" && value.length <= most && onOneLine(value) === value);
  return schema;
};

/** The same in sentences. */
export const prose = () => text(bounds.prose);

/** Text that is empty where nothing is known. */
export const known = () => text().default("");

/** A list of bounded length. */
export const listOf = <S extends z.ZodType>(item: S) => z.array(item).max(bounds.items);

/** A list of texts; a single text is a list of one, none is an empty list. */
export const texts = (item = text()) =>
  z.preprocess((value) => (typeof value === "string" ? [value] : value), listOf(item).default([]));

/** A text, or a list where there are several: one alone needs no brackets and gets none. */
export const oneOrSeveral = () =>
  texts()
    .transform((items) => (items.length > 1 ? items : items[0]))
    .optional();

/** A hundred years, in days. */
const mostDays = 36_500;

/** A number written in digits; of days or years where nothing else is said. */
export const count = (most = mostDays) => z.coerce.number().int().positive().max(most);

const yesOrNoWords = () =>
  z.stringbool({
    truthy: ["true", "yes", "on", "y", "1", "是", "对"],
    falsy: ["false", "no", "off", "n", "0", "否", "不"],
  });

/** Yes or no, in the words of YAML or in Chinese; what it gives it takes as well, as every field does. */
export const yesOrNo = () =>
  z.preprocess((value) => (typeof value === "boolean" ? String(value) : value), yesOrNoWords());

const moments = new WeakSet<z.core.$ZodType>();

/** Whether a field takes a day, one that may be absent as well. */
export function takesMoment(schema: z.core.$ZodType): boolean {
  return moments.has(schema instanceof z.ZodOptional ? schema.unwrap() : schema);
}

/** `YYYY-MM-DD`, a time may follow (`2018-04-18 19:28`). Other notations are refused with a proposal. */
export const moment = () => {
  const schema = bounded()
    .overwrite((value) => value.trim().replace(/^(\d{4}-\d\d-\d\d)T(?=\d\d:)/, "$1 "))
    .check((context) => {
      const { value } = context;
      if (!isMoment(value)) addFault(context, dayFault(value));
      else if (value < earliestDay) {
        addFault(context, {
          code: "field/too-early",
          values: { wanted: earliestDay.slice(0, 4) },
        });
      }
    });
  moments.add(schema);
  forms.set(schema, (value) => isMoment(value) && value >= earliestDay);
  return schema;
};

/** 5 to 40 of `0-9A-Za-z/_-`. */
export const indexNumber = () => {
  const schema = bounded()
    .trim()
    .check((context) => {
      if (isIndexNumber(context.value)) return;
      const nearest = context.value.normalize("NFKC").replace(/\s+/g, "").replace(/[—–]/g, "-");
      addFault(context, {
        code: "field/not-an-index-number",
        values: isIndexNumber(nearest) ? { nearest } : {},
      });
    });
  forms.set(schema, isIndexNumber);
  return schema;
};

/**
 * A former index number, or a former address below the portal (`/zwgk/2018/17.html`), which may not climb out
 * of it and must be a page that every host serves and every system can store.
 */
export const alias = () =>
  text().check((context) => {
    const { value } = context;
    if (!value.startsWith("/") && isIndexNumber(value)) return;
    const fault = formerAddressFault(value);
    if (fault) addFault(context, { code: aliasFaults[fault.kind], values: fault.values });
  });

const aliasFaults = {
  form: "field/not-an-alias",
  name: "field/alias-name",
  "not-served": "field/alias-not-served",
} as const;

/** A permanent name in addresses: letters, digits and `-`. */
export const id = () =>
  text().check((context) => {
    if (!/^[0-9A-Za-z][0-9A-Za-z-]*$/.test(context.value)) {
      addFault(context, { code: "field/not-an-id" });
    }
  });

/** An address of the web: `https://…`. */
export const url = () =>
  text().check((context) => {
    if (!/^https?:$/.test(URL.parse(context.value)?.protocol ?? "")) {
      const nearest = `https://${context.value}`;
      const isMeant = /^[\w-]+(?:\.[\w-]+)+(?:[:/]|$)/.test(context.value) && URL.canParse(nearest);
      addFault(context, { code: "field/not-a-url", values: isMeant ? { nearest } : {} });
    }
  });

/** A colour, `#0b4594` or `#14a`, in lower case. */
export const colour = () =>
  bounded()
    .overwrite((value) => value.trim().toLowerCase())
    .check((context) => {
      if (parseColour(context.value)) return;
      const meant = `#${context.value.normalize("NFKC").replace(/^(?:#|0x)/, "")}`;
      const nearest = parseColour(meant) ? meant : null;
      addFault(context, { code: "field/not-a-colour", values: nearest ? { nearest } : {} });
    });

/** The address of the folder that the portal stands in: `https://www.example.gov.cn/zwgk/`. */
export const portalUrl = () =>
  url().check((context) => {
    const { value } = context;
    if (!/^https?:$/.test(URL.parse(value)?.protocol ?? "")) return;
    const nearest = portalUrlMeant(value);
    if (nearest === null) return;
    addFault(context, { code: "field/not-a-portal-url", values: nearest ? { nearest } : {} });
  });

function dayFault(value: string): Fault {
  const nearest = parseMoment(value);
  return {
    code: namesNoSuchDay(value) ? "field/no-such-day" : "field/not-a-day",
    values: nearest ? { nearest } : {},
  };
}
