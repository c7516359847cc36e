import { unified } from "unified";
import { VFile } from "vfile";
import { assertBounded } from "../bounds/source.ts";
import { rehypeBlockLines } from "../html/blocks.ts";
import { rehypeHeadings } from "../official/headings.ts";
import { rehypeOfficialLayout } from "../official/layout.ts";
import type { RenderedText } from "../text.ts";
import { hasOwnPlugins } from "./own-plugins.ts";
import { htmlOfPlain, plainBlocks } from "./plain-blocks.ts";
import { rendered } from "./rendered.ts";

/** What of the pipeline a text without markup needs once its blocks are known. */
const finishing = unified()
  .use(rehypeOfficialLayout)
  .use(rehypeHeadings)
  .use(rehypeBlockLines)
  .freeze();

/**
 * Does what `renderText` does, for a text without markup. Apart from it, since the whole pipeline takes as long to
 * load as a thousand such texts to render.
 * @returns null where there is markup, or the project has plugins
 * @throws {TextError} like `renderText`
 */
export function renderPlain(body: string): RenderedText | null {
  const blocks = hasOwnPlugins() ? null : plainBlocks(body);
  if (!blocks) return null;
  assertBounded(body);
  const file = new VFile();
  const tree = finishing.runSync({ type: "root", children: blocks }, file);
  return rendered(tree, htmlOfPlain(tree.children), file);
}
