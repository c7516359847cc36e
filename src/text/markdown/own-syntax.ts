import type { Plugin, Processor } from "unified";

declare module "unified" {
  interface Data {
    /** Whether a project has added to the syntax: no paragraph is plain for certain then. */
    hasOwnSyntax?: boolean;
  }
}

const known = new WeakMap<object, number>();

/** To be used right before plugins of a project, so that `remarkNoteSyntax` behind them sees what they have added. */
export const remarkCountSyntax: Plugin = function () {
  known.set(this, syntaxOf(this));
};

/** Notes whether plugins have added to the syntax, for the step that spares the parser plain paragraphs. */
export const remarkNoteSyntax: Plugin = function () {
  this.data("hasOwnSyntax", syntaxOf(this) !== known.get(this));
};

function syntaxOf(processor: Processor): number {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = processor.data();
  return micromarkExtensions.length + fromMarkdownExtensions.flat().length;
}
