import type { ColumnPages, ReadPages } from "./read-pages.ts";
import type { ReadPage } from "./reading/read-page.ts";

type IsKept = (page: ReadPage, column: keyof ReadPages) => boolean;

/** What is left of a portal and of its organs when some of their pages are taken out. */
export function withPagesOfAll<All extends ReadPages & { organs: readonly ColumnPages[] }>(
  content: All,
  isKept: IsKept,
): All {
  const organs = content.organs.map((organ) => withPages(organ, isKept));
  const freePages = content.freePages.filter((page) => isKept(page, "freePages"));
  return { ...withPages(content, isKept), freePages, organs };
}

function withPages<Pages extends ColumnPages>(pages: Pages, isKept: IsKept): Pages {
  const { guide, rules, annualReports } = pages;
  return {
    ...pages,
    guide: guide && isKept(guide, "guide") ? guide : null,
    rules: rules.filter((page) => isKept(page, "rules")),
    annualReports: annualReports.filter((page) => isKept(page, "annualReports")),
  };
}
