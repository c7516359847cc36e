import type { Root } from "mdast";
import { cjkFriendlyExtension } from "micromark-extension-cjk-friendly";
import type { Plugin } from "unified";

/**
 * Markdown of public documents: constructs that would change what officials wrote are off.
 * An indented line is an indented paragraph, not code; a line of dashes below a paragraph is a rule,
 * not a heading; `[x]` is text; bare addresses are `remarkAutolinks`' business. `**注意：**请…` is
 * strong, which CommonMark denies next to Chinese characters. To be used after `remark-gfm`, that with
 * `singleTilde: false`, so that `10~20%` stays a range.
 */
export const remarkPublicDocuments: Plugin<[], Root> = function () {
  const data = this.data();
  // GFM's extensions have one transform: it links addresses, at a fifth of the cost of parsing.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms, ...extension }) => extension);
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(cjkFriendlyExtension(), {
    disable: {
      null: [
        ...["codeIndented", "setextUnderline", "tasklistCheck"],
        ...["protocolAutolink", "wwwAutolink", "emailAutolink"],
      ],
    },
  });
};
