import type { CommandSpec } from "./spec.ts";

export const spec: CommandSpec = {
  name: "verify",
  zh: "核对一份副本：每个文件是否还是生成时的样子，签名是否出自该机关，是否退回了旧版本。DIR 默认 dist。",
  en: "Checks a copy: whether every file is as it was built, who has signed it, whether it is older than it was. DIR is dist by default.",
  options: {
    key: {
      type: "string",
      value: "PUB",
      zh: "公钥或公钥文件，应从别处得来",
      en: "public key or its file, to be had from elsewhere than the copy",
    },
    since: {
      type: "string",
      value: "MANIFEST",
      zh: "以前留下的 MANIFEST.txt，比它旧就报告",
      en: "a MANIFEST.txt that was kept: tells when the copy is older",
    },
    sm3: {
      type: "boolean",
      zh: "按国密 SM3 核对，不按 SHA-256",
      en: "compare by SM3 instead of SHA-256",
    },
    json: { type: "boolean", zh: "结果写成 JSON", en: "result as JSON" },
  },
  positionals: "[DIR]",
};
