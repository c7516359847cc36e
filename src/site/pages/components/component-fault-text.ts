import { printable } from "../../../characters/printable.ts";
import type { MessageLanguage } from "../../../diagnostics/wordings/wording.ts";
import { docsPath } from "../../../program/docs-path.ts";
import type { ComponentFault, RefusedCode } from "./component-fault.ts";

/** What is wrong with the components of a project, a line each, for whoever has programmed them. */
export function componentFaultsText(
  faults: readonly ComponentFault[],
  language: MessageLanguage,
): string {
  const lead = { zh: "组件用不了：", en: "Components cannot be used:" }[language];
  const lines = faults.map((fault) => printable(faultText(fault)[language]));
  return [lead, ...[...new Set(lines)].map((line) => `  ${line}`)].join("\n");
}

type Words = Readonly<Record<MessageLanguage, string>>;

function faultText(fault: ComponentFault): Words {
  switch (fault.kind) {
    case "missing":
      return {
        zh: `components.${fault.name}：没有 ${fault.file} 这个文件。路径从 gongkai.config 所在的文件夹算起，大小写要一致。`,
        en: `components.${fault.name}: there is no file ${fault.file}. Paths begin at the folder of gongkai.config, and letter case counts.`,
      };
    case "no-component":
      return {
        zh: `components.${fault.name}：${fault.file} 不是 .astro 文件。`,
        en: `components.${fault.name}: ${fault.file} is no .astro file.`,
      };
    case "content":
      return {
        zh: `${fault.file} 在内容文件夹里，组件不能用：写内容的人不能让程序运行什么。请移到内容文件夹之外。`,
        en: `${fault.file} lies in the content folder, and no component may be or use it: whoever writes content is not to decide what is run. Move it out of that folder.`,
      };
    case "outside":
      return {
        zh: `${fault.file} 在项目的文件夹之外：组件只能用项目里的文件和 npm 的包。请移进来，或者做成包。`,
        en: `${fault.file} lies outside the project's folder: components may use files of the project and packages of npm. Move it in, or make a package of it.`,
      };
    case "source":
      return {
        zh: `${placeOf(fault)}：${fault.message}`,
        en: `${placeOf(fault)}: ${fault.message}`,
      };
    case "no-file":
      return {
        zh: `${placeOf(fault)}：没有样式里写的 ${fault.found} 这个文件。`,
        en: `${placeOf(fault)}: there is no file ${fault.found}, which a style names.`,
      };
    case "no-default": {
      const near = fault.nearest;
      return {
        zh: `${placeOf(fault)}：程序没有 ${fault.found} 这个组件。${near ? `是不是 ${near}？` : ""}可以换的有 ${fault.choices.join("、")}。`,
        en: `${placeOf(fault)}: the program has no component ${fault.found}. ${near ? `Is it ${near}? ` : ""}Those that can be replaced are ${fault.choices.join(", ")}.`,
      };
    }
    case "glob":
      return {
        zh: `${placeOf(fault)}：不能用 import.meta.glob：文件夹里多了文件，程序看不出来。请逐个写 import。`,
        en: `${placeOf(fault)}: import.meta.glob cannot be used: nobody would notice a new file in the folder. Import each file by its name.`,
      };
    case "refused": {
      const { zh, en } = refusals[fault.what];
      return {
        zh: `${placeOf(fault)}：${fault.found}：${zh}`,
        en: `${placeOf(fault)}: ${fault.found}: ${en}`,
      };
    }
    case "refused-on-page": {
      const { zh, en } = refusals[fault.what];
      return {
        zh: `网页 ${fault.page} 上有 ${fault.found}，出自换上的组件（${fault.names}）之一：${zh}`,
        en: `The page ${fault.page} holds ${fault.found}, from one of the replaced components (${fault.names}): ${en}`,
      };
    }
    case "throws":
      return {
        zh: `${placeOf(fault)}：做网页 ${fault.page} 时出错：${fault.message}`,
        en: `${placeOf(fault)}: failed on the page ${fault.page}: ${fault.message}`,
      };
    case "misused":
      return {
        zh: `做网页 ${fault.page} 时，程序自己的组件出错：${fault.message}。多半是换上的组件（${fault.names}）之一没有把该有的属性交给它（见 ${docsPath("components.md")}）。`,
        en: `A component of the program failed on the page ${fault.page}: ${fault.message}. Most likely one of the replaced components (${fault.names}) does not give it the props it takes (${docsPath("components.md")}).`,
      };
    case "endless":
      return {
        zh: `做网页 ${fault.page} 时，换上的组件（${fault.names}）之一等了 ${fault.seconds} 秒还没有完：它 await 的，没有结果。`,
        en: `On the page ${fault.page} one of the replaced components (${fault.names}) has not ended within ${fault.seconds} s: what it awaits never comes.`,
      };
    case "changing":
      return {
        zh: `${fault.file} 在读取的时候一直在变：请保存好了再试。`,
        en: `${fault.file} keeps changing while it is read: save it, then try again.`,
      };
  }
}

/** Why it is refused, and what to write instead. */
const refusals: Record<RefusedCode, Words> = {
  script: {
    zh: "网页的安全策略（CSP）不运行写在网页里的脚本。请去掉 is:inline、define:vars 等属性，写成 <script> … </script>，由程序存成文件；要传值，用 data- 属性。",
    en: "the pages' security policy (CSP) runs no script that stands in a page. Leave out is:inline, define:vars and other attributes, so that it becomes a file; hand over values by data- attributes.",
  },
  style: {
    zh: "网页的安全策略（CSP）不用写在网页里的样式。请去掉 is:inline、define:vars，写成 <style> … </style>，由程序存成文件。",
    en: "the pages' security policy (CSP) applies no style that stands in a page. Leave out is:inline and define:vars, so that it becomes a file.",
  },
  "style-attribute": {
    zh: "网页的安全策略（CSP）不用 style 属性。请写 class，在 <style> 里写样式。",
    en: "the pages' security policy (CSP) applies no style attribute. Write a class, and its style in <style>.",
  },
  handler: {
    zh: "网页的安全策略（CSP）不运行写在属性里的脚本。请在 <script> 里用 addEventListener。",
    en: "the pages' security policy (CSP) runs no script that stands in an attribute. Use addEventListener in <script>.",
  },
  host: {
    zh: "网页不从别的主机装载东西：安全策略（CSP）不许，离线和内网也打不开。请把文件放进项目，用 import 引用，或者放进 content/static。",
    en: "pages load nothing from other hosts: the security policy (CSP) refuses it, and offline it is not there. Put the file into the project and import it, or into content/static.",
  },
  frame: {
    zh: "网页的安全策略（CSP）不许嵌入别的网页或改变链接的起点。请用链接。",
    en: "the pages' security policy (CSP) lets no other page be embedded, nor the base of links be changed. Use a link.",
  },
  refresh: {
    zh: "网页不会自己跳到别处：读的人来不及读，也不知道去了哪里（WCAG 2.2.1、3.2.5）。请用链接。",
    en: "no page leads elsewhere by itself: readers are not done, and do not know where they are (WCAG 2.2.1, 3.2.5). Use a link.",
  },
};

function placeOf(fault: { file: string; line?: number; column?: number }): string {
  const { file, line, column } = fault;
  return [file, line, line === undefined ? undefined : column]
    .filter((part) => part !== undefined)
    .join(":");
}
