import type { CommandSpec } from "./spec.ts";

export const spec: CommandSpec = {
  name: "sync",
  zh: "让一份副本与网站上的门户保持一致：只取变动的文件，逐个核对，随时可以中断。",
  en: "Keeps a mirror true to a published portal: fetches what has changed, verifies every file, can be broken off at any moment.",
  options: {
    key: {
      type: "string",
      value: "PUB",
      zh: "公钥或公钥文件，应从别处得来：不是它签的不收",
      en: "public key or its file, to be had from elsewhere: what it has not signed is refused",
    },
    connections: {
      type: "string",
      value: "N",
      default: "6",
      zh: "同时取几个文件，1 到 32",
      en: "files fetched at once, 1 to 32",
    },
    "dry-run": {
      type: "boolean",
      zh: "只看要做什么，不动副本",
      en: "tell what would be done and change nothing",
    },
    json: { type: "boolean", zh: "结果写成 JSON", en: "result as JSON" },
  },
  positionals: "URL DIR",
};
