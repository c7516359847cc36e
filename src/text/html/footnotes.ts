import type { Options } from "remark-rehype";

/** Footnotes in Chinese. Their ids (`fn-1`, `fnref-1`) are ours, so they need no prefix. */
export const footnoteWords: Options = {
  clobberPrefix: "",
  footnoteLabel: "脚注",
  footnoteBackLabel: (reference, again) =>
    `返回正文（脚注${reference + 1}${again > 1 ? `，第${again}处` : ""}）`,
};
