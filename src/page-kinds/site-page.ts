import type { Link } from "../portal/document/link.ts";
import type { Portal } from "../portal/model/portal.ts";
import { type PlacedPage, placedColumns, placedPages } from "../portal/plan/placed-pages.ts";
import { notYet, type StatutoryId, statutory } from "./chrome/columns.ts";
import type { ColumnIndex } from "./lists/column-index.ts";
import { columnOfOrgan, type OrganFrame, organFrame, trailTo } from "./organs/organ-frame.ts";
import { type PageFile, type PageText, pageFile, pageText } from "./page-text.ts";
import { type PlannedPage, plannedPage } from "./planned-page.ts";

/** The guide, a rule or an annual report, of the portal or of an organ. */
export interface SitePage {
  kind: "[column]/[...page]";
  /** Whose it is; null: the portal's. */
  organ: OrganFrame | null;
  column: StatutoryId;
  /** The name of the column, of an organ with its own. */
  columnName: string;
  title: string;
  trail: Link[];
  updatedOn: string | null;
  text: PageText;
  files: PageFile[];
}

function sitePage(column: StatutoryId, { page, organ }: PlacedPage, portal: Portal): SitePage {
  const frame = organ && organFrame(organ, portal);
  const { name, address } = frame?.columns.find(({ id }) => id === column) ?? statutory[column];
  const above = frame ? trailTo(frame) : [];
  return {
    kind: "[column]/[...page]",
    organ: frame,
    column,
    columnName: frame ? columnOfOrgan(frame.name, column) : name,
    title: page.title,
    trail: column === "guide" ? above : [...above, { title: name, address }],
    updatedOn: page.updatedOn,
    text: pageText(page.textKey, page.links),
    files: page.attachments.map(pageFile),
  };
}

/** All rules, or all annual reports; or what stands in place of a guide that is not there. */
function sitePageIndex(column: StatutoryId, pages: PlacedPage[]): ColumnIndex {
  return {
    kind: "[column]/index",
    statutory: column,
    title: statutory[column].name,
    lead: null,
    branches: [],
    pages: pages.map(({ page, address }) => ({
      title: page.title,
      address,
      updatedOn: page.updatedOn,
    })),
    unlisted: null,
    nothing: `${statutory[column].name}${notYet}。要找文件，可以搜索，或者从法定主动公开内容进入。`,
  };
}

export function* sitePages(
  portal: Portal,
): Generator<PlannedPage<SitePage> | PlannedPage<ColumnIndex>> {
  const placed = placedPages(portal);
  for (const column of placedColumns) {
    const ofColumn = placed.filter((one) => one.column === column);
    const own = ofColumn.filter(({ organ }) => organ === null);
    if (column !== "guide" || own.length === 0) {
      yield plannedPage<ColumnIndex>("[column]/index", statutory[column].address, () =>
        sitePageIndex(column, own),
      );
    }
    for (const one of ofColumn) {
      const { file } = one.page.source;
      yield plannedPage<SitePage>(
        "[column]/[...page]",
        one.address,
        () => sitePage(column, one, portal),
        file,
      );
    }
  }
}
