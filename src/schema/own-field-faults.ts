import { z } from "zod";
import type { ExtensionFault } from "../extensions/extension-fault.ts";
import { documentSchema } from "./document.ts";
import { tableParts } from "./field/field.ts";
import { fieldOfLabel, labelKey } from "./field/labels.ts";
import { computedFieldNames } from "./json-schema.ts";

/** A project has a few; each costs a little in every document. */
const mostFields = 100;
/** Signs of a name, and of a label: longer ones are taken for a sentence where a line is hard to read. */
const longest = 24;

const isSchema = (value: unknown): value is z.ZodType =>
  typeof value === "object" && value !== null && "_zod" in value && "safeParse" in value;

const isLabel = (value: unknown) =>
  typeof value === "string" &&
  value.length <= longest &&
  labelKey(value) !== "" &&
  !/[\p{Cc}:：#"'[\]{},]/u.test(value);

/** What each property of a field takes, and whether there must be one. */
const properties: Record<
  string,
  { zh: string; en: string; isNeeded?: true; takes(value: unknown): boolean }
> = {
  schema: {
    zh: "应是 z 的 schema，如 z.string().optional()",
    en: "takes a schema of z, such as z.string().optional()",
    isNeeded: true,
    takes: isSchema,
  },
  label: {
    zh: `应是中文名：至多 ${longest} 字，没有冒号、引号、括号`,
    en: `takes its label: at most ${longest} signs without colon, quotes, brackets`,
    isNeeded: true,
    takes: isLabel,
  },
  synonyms: {
    zh: "应是别的叫法的列表",
    en: "takes a list of other labels",
    takes: (value) => Array.isArray(value) && value.every(isLabel),
  },
  zh: {
    zh: "应是给写文件的人看的一句话",
    en: "takes a line for the author, in Chinese",
    isNeeded: true,
    takes: isText,
  },
  en: { zh: "应是一句英文", en: "takes a line in English", takes: isText },
  prose: {
    zh: "应是 line 或 text",
    en: "takes line or text",
    takes: (value) => value === "line" || value === "text",
  },
  staysWithdrawn: { zh: "应是 true 或 false", en: "takes true or false", takes: isFlag },
  shown: {
    zh: `应是 ${tableParts.join("、")} 之一，或者 null`,
    en: `takes one of ${tableParts.join(", ")}, or null`,
    takes: (value) => value === null || (tableParts as readonly unknown[]).includes(value),
  },
  facet: { zh: "应是 true 或 false", en: "takes true or false", takes: isFlag },
};

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "" && value.length <= 500;
}

function isFlag(value: unknown): boolean {
  return typeof value === "boolean";
}

/** What is wrong with the fields of a configuration. */
export function ownFieldFaults(fields: Readonly<Record<string, unknown>>): ExtensionFault[] {
  const entries = Object.entries(fields);
  if (entries.length > mostFields) {
    const [zh, en] = [`至多 ${mostFields} 个`, `takes at most ${mostFields}`];
    return [{ path: "fields", zh, en }];
  }
  const taken = new Map<string, string>();
  return entries.flatMap(([name, value]) => {
    const path = `fields.${name}`;
    const faults = [...nameFaults(name), ...propertyFaults(value)].map((fault) => ({
      ...fault,
      path: path + fault.path,
    }));
    if (faults.length > 0) return faults;
    const { label, synonyms = [] } = value as { label: string; synonyms?: string[] };
    return [name, label, ...synonyms].flatMap((word): ExtensionFault[] => {
      const ours = fieldOfLabel(documentSchema, word);
      const other = ours ?? taken.get(labelKey(word));
      taken.set(labelKey(word), name);
      if (other === undefined || (ours === null && other === name)) return [];
      return [
        {
          path,
          zh: `叫“${word}”，这已经是字段 ${other} 的名称`,
          en: `is called “${word}”, which is a name of the field ${other} already`,
        },
      ];
    });
  });
}

/** The name of a field is a key of every data file, and a word in addresses of the search. */
function nameFaults(name: string): ExtensionFault[] {
  const isName = new RegExp(`^[a-z][A-Za-z0-9]{0,${longest - 1}}$`).test(name);
  if (!isName || name in Object.prototype) {
    const zh = `不能作字段的名称：应是至多 ${longest} 个字母、数字，小写字母开头，如 fundingYear`;
    const en = `is no name for a field: up to ${longest} letters and digits, the first a small letter, such as fundingYear`;
    return [{ path: "", zh, en }];
  }
  return (computedFieldNames as readonly string[]).includes(name)
    ? [{ path: "", zh: "是数据文件里已有的名称", en: "is a name that the data files have already" }]
    : [];
}

function propertyFaults(value: unknown): ExtensionFault[] {
  if (typeof value !== "object" || value === null || isSchema(value)) {
    return [
      {
        path: "",
        zh: "应是 defineField({ schema, label, zh, … })",
        en: "takes defineField({ schema, label, zh, … })",
      },
    ];
  }
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(properties, key));
  const faults = Object.entries(properties).flatMap(([key, { zh, en, isNeeded, takes }]) => {
    const found = (value as Record<string, unknown>)[key];
    const isFine = found === undefined ? !isNeeded : takes(found);
    return isFine ? [] : [{ path: `.${key}`, zh, en }];
  });
  const known = Object.keys(properties).join("、");
  return [
    ...unknown.map((key) => ({
      path: `.${key}`,
      zh: `不认识。可用的是：${known}`,
      en: `is not known. Known are: ${known.replaceAll("、", ", ")}`,
    })),
    ...faults,
    ...(faults.length === 0 ? schemaFaults((value as { schema: z.ZodType }).schema) : []),
  ];
}

/** A schema that waits for something cannot be asked while a document is read. */
function schemaFaults(schema: z.ZodType): ExtensionFault[] {
  try {
    schema.safeParse("");
    return [];
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const isAsync = error instanceof z.core.$ZodAsyncError;
    return [
      {
        path: ".schema",
        zh: isAsync ? "不能是异步的" : `出错：${said}`,
        en: isAsync ? "must not be asynchronous" : `throws: ${said}`,
      },
    ];
  }
}
