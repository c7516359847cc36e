import type { Root } from "hast";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { VFile } from "vfile";
import type { Extensions } from "../../extensions/extensions.ts";
import { extensionsInForce } from "../../extensions/in-force.ts";
import { textBounds } from "../bounds/bounds.ts";
import { assertBounded } from "../bounds/source.ts";
import { rehypeBlockLines, rehypeBlocks } from "../html/blocks.ts";
import { footnoteWords } from "../html/footnotes.ts";
import { rehypeLinks } from "../html/links.ts";
import { rehypeNestedHeadings } from "../html/nested-headings.ts";
import { rehypeOwnRaw, rehypeRawWhereNeeded } from "../html/raw.ts";
import { safeSchema } from "../html/safety.ts";
import { rehypeTables } from "../html/tables.ts";
import { isWrittenHtml } from "../html/written-html.ts";
import { TextError } from "../limits.ts";
import { remarkAutolinks } from "../markdown/autolinks.ts";
import { remarkCodeInfo } from "../markdown/code-info.ts";
import { remarkUnusedDefinitions } from "../markdown/definitions.ts";
import { remarkFootnoteIds } from "../markdown/footnote-ids.ts";
import { remarkForeignTags, remarkOwnTags } from "../markdown/foreign-tags.ts";
import { remarkLines } from "../markdown/lines.ts";
import { remarkLinksWithBlanks } from "../markdown/links-with-blanks.ts";
import { remarkWrittenNumbers } from "../markdown/ordered-lists.ts";
import { remarkCountSyntax, remarkNoteSyntax } from "../markdown/own-syntax.ts";
import { remarkPlainParagraphs } from "../markdown/plain-paragraphs.ts";
import { remarkSetAside, setAsideHandlers } from "../markdown/set-aside.ts";
import { remarkSigns } from "../markdown/signs.ts";
import { remarkPublicDocuments } from "../markdown/syntax.ts";
import { remarkWrittenAddresses } from "../markdown/written-addresses.ts";
import { rehypeHeadings } from "../official/headings.ts";
import { rehypeOfficialLayout } from "../official/layout.ts";
import type { RenderedText } from "../text.ts";
import { faultOfPlugins, hasOwnPlugins, type OwnPlugins, ownPlugins } from "./own-plugins.ts";
import { renderPlain } from "./render-plain.ts";
import { rendered } from "./rendered.ts";

/**
 * The pipeline, with the plugins of a project in their places: those of remark see the Markdown as it will stand on the
 * page, those of rehype its HTML before it is made safe.
 */
function pipelineWith(own: OwnPlugins | null) {
  return unified()
    .use(remarkParse)
    .use(remarkPlainParagraphs)
    .use(remarkGfm)
    .use(remarkPublicDocuments)
    .use(remarkWrittenNumbers)
    .use(remarkSigns)
    .use(remarkUnusedDefinitions)
    .use(remarkFootnoteIds)
    .use(remarkCodeInfo)
    .use(remarkForeignTags)
    .use(remarkLinksWithBlanks)
    .use(remarkAutolinks)
    .use(remarkWrittenAddresses)
    .use(remarkLines)
    .use(own ? [remarkCountSyntax, ...own.remark, remarkNoteSyntax, remarkOwnTags] : [])
    .use(remarkSetAside)
    .use(remarkRehype, { allowDangerousHtml: true, handlers: setAsideHandlers, ...footnoteWords })
    .use(rehypeRawWhereNeeded)
    .use(own ? [...own.rehype, rehypeOwnRaw] : [])
    .use(rehypeSanitize, safeSchema)
    .use(rehypeBlocks)
    .use(rehypeNestedHeadings)
    .use(rehypeOfficialLayout)
    .use(rehypeHeadings)
    .use(rehypeTables)
    .use(rehypeLinks)
    .use(rehypeBlockLines)
    .use(rehypeStringify)
    .freeze();
}

type Pipeline = ReturnType<typeof pipelineWith>;

const pipelines = new WeakMap<Extensions, Pipeline>();

/** The pipeline for the project that is worked for. */
function pipelineInForce(): Pipeline {
  const extensions = extensionsInForce();
  let pipeline = pipelines.get(extensions);
  if (!pipeline) {
    pipeline = pipelineWith(ownPlugins());
    pipelines.set(extensions, pipeline);
  }
  return pipeline;
}

/**
 * Renders the Markdown body of a document (front-matter removed) to safe HTML, outline and plain
 * text. Pure: the same body gives the same result. No letter or digit of the text is lost, changed
 * or numbered anew.
 * @throws {TextError} `too-many-…`, `too-deep` when the body holds more than `textBounds` allow; `plugin-failed` when a
 *   plugin of the project does
 */
export function renderText(body: string): RenderedText {
  const plain = renderPlain(body);
  if (plain) return plain;
  assertBounded(body);
  try {
    return render(new VFile(body), pipelineInForce());
  } catch (error) {
    // HTML can be nested as deep as it likes, and trees are walked by recursion.
    if (error instanceof RangeError) throw new TextError("too-deep", `${textBounds.depth}`);
    throw error instanceof TextError ? error : (faultOfPlugins(error) ?? error);
  }
}

function render(file: VFile, pipeline: Pipeline): RenderedText {
  const tree = pipeline.runSync(pipeline.parse(file), file) as Root;
  const html = pipeline.stringify(tree, file);
  if (hasOwnPlugins() && !isWrittenHtml(html)) throw new Error(html.slice(0, 200));
  return rendered(tree, html, file);
}
