import type { ExtensionFault } from "../../../extensions/extension-fault.ts";
import { type HeadElement, isOwnAddress } from "./head-element.ts";

type Fault = Omit<ExtensionFault, "path">;
type Attributes = ReadonlyMap<string, unknown>;

/** What an element of each kind may have, besides `id`, `lang`, `title` and `data-…`. */
const known: Record<HeadElement["tag"], readonly string[]> = {
  meta: ["name", "property", "itemprop", "content", "media", "http-equiv"],
  link: ["rel", "href", "type", "media", "sizes", "hreflang", "as", "color", "integrity"],
  script: ["src", "type", "async", "defer", "nomodule", "integrity"],
};

/** Links that have something loaded, and links that only say where something is. */
const loadingRelations = [
  "stylesheet",
  "icon",
  "apple-touch-icon",
  "mask-icon",
  "preload",
  "modulepreload",
];
const namingRelations = ["alternate", "author", "help", "license", "me", "search"];

/** What pages say themselves: twice would be once too often. */
const ownNames = ["viewport", "referrer", "color-scheme"];

/** What is wrong with the elements that a project puts into the head of every page: all of it. */
export function headFaults(head: readonly unknown[]): ExtensionFault[] {
  return head.flatMap((element, index) =>
    faultsOf(element).map(({ path, ...words }) => ({ path: `head[${index}]${path}`, ...words })),
  );
}

function faultsOf(element: unknown): ExtensionFault[] {
  const { tag, attrs, content, ...others } = (element ?? {}) as Record<string, unknown>;
  if (tag !== "meta" && tag !== "link" && tag !== "script") {
    return [{ path: ".tag", ...tagFault(tag) }];
  }
  if (typeof attrs !== "object" || attrs === null) {
    const words = {
      zh: `应是一组属性，如 { name: "…", content: "…" }`,
      en: `takes an object of attributes, such as { name: "…", content: "…" }`,
    };
    return [{ path: ".attrs", ...words }];
  }
  const unknown = Object.keys(others).map((name) => ({
    path: `.${name}`,
    zh: "不认识。可用的是：tag、attrs、content",
    en: "is not known. Known are: tag, attrs, content",
  }));
  const entries = Object.entries(attrs).map(
    ([name, value]) => [name.toLowerCase(), value] as const,
  );
  const values: Attributes = new Map(entries);
  return [
    ...unknown,
    ...entries.flatMap(([name, value]) =>
      attributeFaults(tag, name, value).map((words) => ({ path: `.attrs.${name}`, ...words })),
    ),
    ...elementFaults[tag](values, content),
    ...(content === undefined || tag === "script" ? [] : [{ path: ".content", ...noContent }]),
  ];
}

function tagFault(tag: unknown): Fault {
  const because: Record<string, Fault> = {
    style: {
      zh: "网页的安全策略（CSP）不用写在网页里的样式：请放进 content/static 里的一个文件，用 link 引用",
      en: "the pages' security policy (CSP) applies no style that stands in a page: put it into a file in content/static and link to that",
    },
    base: {
      zh: "base 会改变全部链接的去处，安全策略（CSP）不许",
      en: "base would change where all links lead, which the security policy (CSP) refuses",
    },
  };
  const known = { zh: "应是 meta、link 或 script", en: "takes meta, link or script" };
  const more = because[String(tag)];
  return more ? { zh: `${known.zh}：${more.zh}`, en: `${known.en}: ${more.en}` } : known;
}

const noContent = {
  zh: "只有 script 能有内容",
  en: "is for script alone",
};

function attributeFaults(tag: HeadElement["tag"], name: string, value: unknown): Fault[] {
  if (typeof value !== "string" && typeof value !== "boolean") {
    return [{ zh: "应是文字，或者 true", en: "takes a text, or true" }];
  }
  const isKnown =
    [...known[tag], "id", "lang", "title"].includes(name) || /^data-[\w-]+$/.test(name);
  if (isKnown) return [];
  const names = [...known[tag], "id", "lang", "title", "data-…"].join(", ");
  if (/^on/.test(name) || name === "style" || name === "nonce") {
    return [
      {
        zh: `网页的安全策略（CSP）不许。可用的是：${names}`,
        en: `is refused by the pages' security policy (CSP). Known are: ${names}`,
      },
    ];
  }
  return [
    {
      zh: `${tag} 没有这个属性。可用的是：${names}`,
      en: `is no attribute of ${tag}. Known are: ${names}`,
    },
  ];
}

type ElementFaults = (values: Attributes, content: unknown) => ExtensionFault[];

const elementFaults: Record<HeadElement["tag"], ElementFaults> = {
  meta(values) {
    const equivalent = values.get("http-equiv");
    const name = String(values.get("name") ?? "").toLowerCase();
    const faults: ExtensionFault[] = [];
    if (equivalent !== undefined && !/^x-ua-compatible$/i.test(String(equivalent))) {
      faults.push({
        path: ".attrs.http-equiv",
        zh: "只能是 X-UA-Compatible：别的会改变安全策略、跳转到别处，请由服务器的响应头写明",
        en: "takes X-UA-Compatible only: others change the security policy or lead elsewhere, and are for the headers of the server",
      });
    }
    if (ownNames.includes(name)) {
      faults.push({
        path: ".attrs.name",
        zh: `${name} 网页上已经有了，不能另写`,
        en: `${name} stands on every page already`,
      });
    }
    if (!["name", "property", "itemprop", "http-equiv"].some((one) => values.has(one))) {
      faults.push({ path: ".attrs", zh: "缺 name 或 property", en: "lacks name or property" });
    }
    if (!values.has("content")) {
      faults.push({ path: ".attrs", zh: "缺 content", en: "lacks content" });
    }
    return faults;
  },
  link(values) {
    const relation = String(values.get("rel") ?? "").toLowerCase();
    const address = values.get("href");
    const isNaming = namingRelations.includes(relation);
    const faults: ExtensionFault[] = [];
    if (!isNaming && !loadingRelations.includes(relation)) {
      const names = [...loadingRelations, ...namingRelations].join(", ");
      faults.push({
        path: ".attrs.rel",
        zh: `应是其中之一：${names}`,
        en: `takes one of: ${names}`,
      });
    }
    if (isNaming && typeof address === "string" && /^https?:\/\/[^/]/i.test(address)) return faults;
    return [...faults, ...addressFaults("href", address)];
  },
  script(values, content) {
    const isData = /^application\/(?:[\w.+-]+\+)?json$/.test(String(values.get("type") ?? ""));
    if (isData) return dataFaults(values, content);
    const type = values.get("type");
    const faults: ExtensionFault[] = [];
    if (type !== undefined && type !== "module" && type !== "text/javascript") {
      const kinds = "module, text/javascript, application/ld+json";
      faults.push({
        path: ".attrs.type",
        zh: `应是其中之一：${kinds}`,
        en: `takes one of: ${kinds}`,
      });
    }
    if (content !== undefined) {
      faults.push({
        path: ".content",
        zh: "网页的安全策略（CSP）不运行写在网页里的脚本：请放进 content/static 里的一个文件，用 src 引用",
        en: "is refused: the pages' security policy (CSP) runs no script that stands in a page. Put it into a file in content/static and name that by src",
      });
      if (!values.has("src")) return faults;
    }
    return [...faults, ...addressFaults("src", values.get("src"))];
  },
};

function dataFaults(values: Attributes, content: unknown): ExtensionFault[] {
  if (values.has("src")) {
    return [
      {
        path: ".attrs.src",
        zh: "数据写在 content 里，不用 src",
        en: "is not for data, which stand in content",
      },
    ];
  }
  try {
    if (typeof content === "string" && JSON.parse(content) !== undefined) return [];
  } catch {
    // It is no JSON.
  }
  return [{ path: ".content", zh: "应是 JSON 的文字", en: "takes a text that is JSON" }];
}

function addressFaults(name: "href" | "src", value: unknown): ExtensionFault[] {
  const path = `.attrs.${name}`;
  if (typeof value === "string" && isOwnAddress(value)) return [];
  if (
    typeof value === "string" &&
    /^\s*(?:[a-z][a-z0-9+.-]*:)?\/\/|^\s*[a-z][a-z0-9+.-]*:/i.test(value)
  ) {
    return [
      {
        path,
        zh: `不能是别的主机（${value}）：网页的安全策略（CSP）不许，等级保护也要求不从外站装载脚本，离线和内网打不开。请把文件放进 content/static，写 "/文件名"`,
        en: `may not be of another host (${value}): the pages' security policy (CSP) refuses it, the rules for protected systems (等级保护) want no scripts from elsewhere, and offline it is not there. Put the file into content/static and write "/name"`,
      },
    ];
  }
  return [
    {
      path,
      zh: `应是 content/static 里的文件，如 "/css/more.css"，不带 ?、# 和 ..`,
      en: `takes a file in content/static, such as "/css/more.css", without ?, # and ..`,
    },
  ];
}
