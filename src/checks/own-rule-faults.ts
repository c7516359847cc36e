import { catalogue } from "../diagnostics/catalogue.ts";
import type { ExtensionFault } from "../extensions/extension-fault.ts";
import { rules } from "./catalogue.ts";

const known = new Set(
  [...rules.map(({ id }) => id), ...Object.keys(catalogue)].map((id) => id.split("/")[0]),
);

type Words = Pick<ExtensionFault, "zh" | "en">;

/** What is wrong with the rules of a configuration. */
export function ruleFaults(own: readonly unknown[]): ExtensionFault[] {
  const ids = new Set<unknown>();
  return own.flatMap((rule, index) => {
    const path = `rules[${index}]`;
    if (typeof rule !== "object" || rule === null) {
      return [{ path, zh: "应是 defineRule({ … })", en: "takes defineRule({ … })" }];
    }
    const given = rule as Readonly<Record<string, unknown>>;
    const faults = Object.entries(parts).flatMap(([name, faultOf]) => {
      const fault = faultOf(given[name]);
      return fault ? [{ path: `${path}.${name}`, ...fault }] : [];
    });
    const unknown = Object.keys(given).filter((name) => !(name in parts));
    if (unknown.length > 0) {
      const names = Object.keys(parts);
      faults.push({
        path,
        zh: `不认识 ${unknown.join("、")}。可用的是：${names.join("、")}`,
        en: `does not know ${unknown.join(", ")}. Known are: ${names.join(", ")}`,
      });
    }
    if (ids.has(given.id)) {
      faults.push({ path: `${path}.id`, zh: `重复：${given.id}`, en: `stands twice: ${given.id}` });
    }
    ids.add(given.id);
    return faults;
  });
}

/** What each part of a rule has to be; null: it is. */
const parts: Readonly<Record<string, (value: unknown) => Words | null>> = {
  id: idFault,
  looksAt: oneOf("document", "file", "portal"),
  severity: oneOf("error", "warning", "hint"),
  basis: (value) =>
    value == null || typeof value === "string" ? null : { zh: "应是文字", en: "takes a text" },
  zh: wordsFault,
  en: (value) => (value === undefined ? null : wordsFault(value)),
  off: flagFault,
  guards: flagFault,
  check: checkFault,
};

function idFault(id: unknown): Words | null {
  if (typeof id !== "string" || !/^[a-z][a-z\d-]*\/[a-z\d][a-z\d-]*$/.test(id)) {
    return {
      zh: `应写作 前缀/名称，如 county/no-seal，用小写字母、数字、-，现为：${String(id)}`,
      en: `takes a prefix and a name, such as county/no-seal, of a-z, 0-9 and -, not: ${String(id)}`,
    };
  }
  const [prefix = ""] = id.split("/");
  return known.has(prefix)
    ? {
        zh: `的前缀 ${prefix} 是程序自己的，请换一个，如 county：${id}`,
        en: `has the prefix ${prefix}, which is the program's; take another, such as county: ${id}`,
      }
    : null;
}

function oneOf(...values: readonly string[]) {
  return (value: unknown): Words | null =>
    values.includes(value as string)
      ? null
      : {
          zh: `应是 ${values.join("、")} 之一，现为：${String(value)}`,
          en: `takes one of ${values.join(", ")}, not: ${String(value)}`,
        };
}

function flagFault(value: unknown): Words | null {
  return value === undefined || value === true
    ? null
    : { zh: "应是 true，或者不写", en: "takes true, or is left out" };
}

/** A title, and sentences or lists of them. */
function wordsFault(value: unknown): Words | null {
  const { title, message, cure } = (value ?? {}) as Record<string, unknown>;
  const isSentence = (one: unknown) =>
    isText(one) || (Array.isArray(one) && one.length > 0 && one.every(isText));
  return isText(title) && isSentence(message) && isSentence(cure)
    ? null
    : {
        zh: "应是 { title, message, cure }：题目、发现了什么、怎样改，都是文字",
        en: "takes { title, message, cure }: texts that say what it is, what was found, how to mend it",
      };
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function checkFault(value: unknown): Words | null {
  if (typeof value !== "function") return { zh: "应是函数", en: "takes a function" };
  return value.constructor.name === "AsyncFunction"
    ? { zh: "不能是 async 函数", en: "must not be an async function" }
    : null;
}
