import { type DocumentList, documentLists } from "../portal/lists/lists.ts";
import type { Portal } from "../portal/model/portal.ts";
import { type HomeRow, homeBlocks, homeRows } from "./home/home-blocks.ts";
import { type PlannedPage, singlePage } from "./planned-page.ts";

/** The home page: the blocks that the portal has chosen. */
export interface HomePage {
  kind: "index";
  description: string;
  keywords: string;
  /** In the order of `look.home`; a search that begins it stands in the header. */
  rows: HomeRow[];
}

/** @param lists all lists of the portal */
export function homePage(portal: Portal, lists: readonly DocumentList[]): HomePage {
  return {
    kind: "index",
    description: portal.settings.description,
    keywords: portal.settings.keywords.join(","),
    rows: homeRows(homeBlocks(portal, lists)),
  };
}

/** Where the home page has its search box: large in the header, small there as on other pages, or in a block below. */
export function homeSearch({ rows }: Pick<HomePage, "rows">): "large" | "small" | null {
  const place = rows.findIndex(([{ block }]) => block === "search");
  if (place === 0) return "large";
  return place === -1 ? "small" : null;
}

/** Whether the home page itself lists the statutory columns. */
export function listsColumns({ rows }: Pick<HomePage, "rows">): boolean {
  return rows.some(([{ block }]) => block === "columns");
}

export function* homePages(portal: Portal): Generator<PlannedPage<HomePage>> {
  yield singlePage("index", () => homePage(portal, documentLists(portal)));
}
