import type { Root } from "mdast";
import { codeFenced, codeText } from "micromark-core-commonmark";
import type { Extension } from "micromark-util-types";
import type { Plugin } from "unified";
import { counted } from "./counted.ts";
import { marks } from "./marks/marks.ts";
import { quotes } from "./quotes.ts";

/**
 * Markdown of public documents: a sign that is not clearly markup is a sign, and constructs that would change what
 * officials wrote are off. An indented line is an indented paragraph, not code; a line of dashes below a paragraph
 * is a rule, not a heading; a line of `~` is text; `[x]` is text; bare addresses are `remarkAutolinks`' business.
 * To be used after `remark-gfm`.
 */
export const remarkPublicDocuments: Plugin<[], Root> = function () {
  const data = this.data();
  // GFM's extensions have one transform: it links addresses, at a fifth of the cost of parsing.
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({ transforms, ...extension }) => extension);
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push(marks(), quotes(), code(), counted(), {
    disable: {
      null: [
        ...["codeIndented", "setextUnderline", "tasklistCheck"],
        ...["protocolAutolink", "wwwAutolink", "emailAutolink"],
      ],
    },
  });
};

const backtick = 96;

/** Code stands between backticks only, and not behind a digit: 30`15` are minutes. */
function code(): Extension {
  return {
    flow: { [backtick]: { ...codeFenced, name: "fencedByBackticks" } },
    text: {
      [backtick]: {
        ...codeText,
        name: "codeBetweenBackticks",
        tokenize(effects, ok, nok) {
          const isDigit = this.previous !== null && this.previous >= 48 && this.previous <= 57;
          return isDigit ? nok : codeText.tokenize.call(this, effects, ok, nok);
        },
      },
    },
    disable: { null: ["codeFenced", "codeText"] },
  };
}
