import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { VFile } from "vfile";
import { textBounds } from "../bounds/bounds.ts";
import { assertBounded } from "../bounds/source.ts";
import { countCharacters } from "../characters.ts";
import { rehypeBlockLines, rehypeBlocks } from "../html/blocks.ts";
import { footnoteWords } from "../html/footnotes.ts";
import { rehypeLinks } from "../html/links.ts";
import { rehypeNestedHeadings } from "../html/nested-headings.ts";
import { rehypeRawWhereNeeded } from "../html/raw.ts";
import { safeSchema } from "../html/safety.ts";
import { sectionsOf, textOfSections } from "../html/sections.ts";
import { rehypeTables } from "../html/tables.ts";
import { languageOf } from "../language.ts";
import { TextError } from "../limits.ts";
import { remarkAutolinks } from "../markdown/autolinks.ts";
import { remarkCodeInfo } from "../markdown/code-info.ts";
import { remarkUnusedDefinitions } from "../markdown/definitions.ts";
import { remarkFootnoteIds } from "../markdown/footnote-ids.ts";
import { remarkForeignTags } from "../markdown/foreign-tags.ts";
import { remarkLines } from "../markdown/lines.ts";
import { remarkLinksWithBlanks } from "../markdown/links-with-blanks.ts";
import { remarkWrittenNumbers } from "../markdown/ordered-lists.ts";
import { remarkPlainParagraphs } from "../markdown/plain-paragraphs.ts";
import { remarkSetAside, setAsideHandlers } from "../markdown/set-aside.ts";
import { remarkSigns } from "../markdown/signs.ts";
import { remarkPublicDocuments } from "../markdown/syntax.ts";
import { remarkWrittenAddresses } from "../markdown/written-addresses.ts";
import { rehypeHeadings } from "../official/headings.ts";
import { rehypeOfficialLayout } from "../official/layout.ts";
import type { RenderedText } from "../text.ts";

const pipeline = unified()
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
  .use(remarkSetAside)
  .use(remarkRehype, { allowDangerousHtml: true, handlers: setAsideHandlers, ...footnoteWords })
  .use(rehypeRawWhereNeeded)
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

/**
 * Renders the Markdown body of a document (front-matter removed) to safe HTML, outline and plain
 * text. Pure: the same body gives the same result. No letter or digit of the text is lost, changed
 * or numbered anew.
 * @throws {TextError} `too-many-…`, `too-deep` when the body holds more than `textBounds` allow.
 */
export function renderText(body: string): RenderedText {
  assertBounded(body);
  try {
    return render(new VFile(body));
  } catch (error) {
    // HTML can be nested as deep as it likes, and trees are walked by recursion.
    if (error instanceof RangeError) throw new TextError("too-deep", `${textBounds.depth}`);
    throw error;
  }
}

function render(file: VFile): RenderedText {
  const tree = pipeline.runSync(pipeline.parse(file), file);
  const { outline = [], references = [] } = file.data;
  const sections = sectionsOf(tree, outline);
  const text = textOfSections(sections);
  return {
    html: pipeline.stringify(tree, file),
    outline,
    sections,
    references,
    characters: countCharacters(text),
    language: languageOf(text),
  };
}
