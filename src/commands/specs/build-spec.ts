import { asOfOption, baseOption, cacheOption, contentOption, outOption } from "./shared-options.ts";
import type { CommandSpec } from "./spec.ts";

export const spec: CommandSpec = {
  name: "build",
  zh: "检查内容并生成整个门户。出现错误时不改动上一次的输出。",
  en: "Checks the content and builds the whole portal. On an error the last output stays as it was.",
  options: {
    content: contentOption,
    out: outOption,
    base: baseOption,
    "as-of": asOfOption,
    cache: cacheOption,
    full: {
      type: "boolean",
      zh: "不用上次留下的中间结果，全部重做",
      en: "ignore what the last build left",
    },
    part: {
      type: "string",
      value: "I/N",
      zh: "只做 N 份中的第 I 份，供多台机器分工；结果放在 --out 下",
      en: "build only part I of N, for several machines; goes below --out",
    },
    join: {
      type: "boolean",
      zh: "把各台机器做好的各份合成整个门户，后面写各份的文件夹",
      en: "join the parts that several machines have built, named by their folders",
    },
    zip: {
      type: "string",
      value: "KIND",
      multiple: true,
      zh: "另做压缩包：whole 整个门户，organ 按机构，year 按年份；可以写几次",
      en: "make ZIPs, too: whole, organ (one each) or year (one each); may be given several times",
    },
    sign: {
      type: "string",
      value: "FILE",
      zh: "用这个私钥给清单签名（keys new 做的）；或用环境变量 GONGKAI_SIGNING_KEY",
      en: "sign the manifest with this secret key (of keys new); or by the variable GONGKAI_SIGNING_KEY",
    },
    log: {
      type: "string",
      value: "FILE",
      zh: "接着写这份签名记录（默认是上一次输出里的）",
      en: "go on with this log of signed states (default: that in the last output)",
    },
    serial: {
      type: "string",
      value: "N",
      zh: "内容的序号，没有 git 可数时用",
      en: "serial of the content, where there is no git to count",
    },
  },
  positionals: "[--join DIR…]",
};
