import type { SourcePage } from "../../../../formats/blocks/source-page.ts";
import type { Candidate } from "../candidates/candidates.ts";
import type { LineKind } from "../header/header-zone.ts";
import type { TitleLines } from "../header/title.ts";
import type { PageLine } from "../page/page-lines.ts";
import type { Step } from "./breadcrumb-steps.ts";

/** A page as far as it has been read, for what may be offered of it. */
export interface PageParts {
  source: SourcePage;
  lines: readonly PageLine[];
  /** What the lines above the text are. */
  kinds: readonly LineKind[];
  /** Place of the line that the foot begins with. */
  foot: number;
  /** Lines of the text. */
  text: readonly PageLine[];
  /** All values found. */
  candidates: readonly Candidate[];
  steps: readonly Step[];
  /** What the lines above the text may be read as, the likeliest first. */
  titles: readonly TitleLines[];
}
