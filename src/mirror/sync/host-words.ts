import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import type { HostError, HostFault } from "./host/host-error.ts";
import type { ToldProblem } from "./sync-error.ts";

type Words = Record<MessageLanguage, string>;

/** What a host has not given. @param error `other`: it has given something else than its list says */
export function hostProblem(path: string, error: HostError | "other"): ToldProblem {
  if (error === "other") return { path, words: other };
  const words = faults[error.fault];
  const filled = (language: MessageLanguage) => words[language].replace("{detail}", error.detail);
  return { path, words: { zh: filled("zh"), en: filled("en") } };
}

const other: Words = {
  zh: "内容与清单上的 SHA-256 不符",
  en: "its content has not the SHA-256 that is on the list",
};

const faults: Record<HostFault, Words> = {
  status: { zh: "网站答复 {detail}", en: "the host answers {detail}" },
  unreachable: {
    zh: "连不上，或者中途断了（{detail}）",
    en: "not reached, or broken off ({detail})",
  },
  silent: { zh: "等了很久没有数据", en: "nothing came for a long time" },
  "too-large": {
    zh: "发来的比应有的多，已停止接收",
    en: "more came than there can be; no more was taken",
  },
  redirect: {
    zh: "被转到别处（{detail}）；信得过的，请直接写那个网址",
    en: "sent elsewhere ({detail}); if that is to be trusted, give that address",
  },
  "no-range": { zh: "网站不支持只取一部分", en: "the host gives no part of a file" },
};
