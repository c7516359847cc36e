import { type DocumentRow, documentRow } from "../portal/document/document-row.ts";
import { type DocumentList, dimensions, documentLists } from "../portal/lists/lists.ts";
import type { Portal } from "../portal/model/portal.ts";
import { type StatutoryColumn, type StatutoryId, statutoryColumns } from "./chrome/columns.ts";
import { type ListCount, listCount } from "./lists/list-count.ts";
import { largest, topLists } from "./lists/top-lists.ts";
import { type PlannedPage, singlePage } from "./planned-page.ts";

const latest = 8;
const most = 12;

/** The home page: the statutory columns, what is new, and the ways in. */
export interface HomePage {
  kind: "index";
  description: string;
  keywords: string;
  columns: (StatutoryColumn & { description: string })[];
  latest: DocumentRow[];
  documents: number;
  /** Those that hold most. */
  publishers: ListCount[];
  /** The index of all organs, when some are not shown. */
  allPublishers: ListCount | null;
  topics: ListCount[];
  ways: { title: string; lists: ListCount[] }[];
}

/** @param lists all lists of the portal */
export function homePage(portal: Portal, lists: readonly DocumentList[]): HomePage {
  const { publisher, topic, genre, year } = topLists(lists);
  return {
    kind: "index",
    description: portal.settings.description,
    keywords: portal.settings.keywords.join(","),
    columns: statutoryColumns(portal).map((column) => ({
      ...column,
      description: descriptions[column.id](portal),
    })),
    latest: portal.documents.slice(0, latest).map(documentRow),
    documents: portal.documents.length,
    publishers: largest(publisher, most).map(listCount).map(inShort),
    allPublishers:
      publisher.length > most ? { ...dimensions.publisher, count: publisher.length } : null,
    topics: topic.map(listCount),
    ways: [
      { title: "按体裁", lists: genre.map(listCount) },
      { title: "按年份", lists: year.map(listCount) },
    ].filter(({ lists }) => lists.length > 0),
  };
}

/** How many are an organ's own, its list and the index tell. */
function inShort({ title, address, count }: ListCount): ListCount {
  return { title, address, count };
}

const descriptions: Record<StatutoryId, (portal: Portal) => string> = {
  guide: () => "信息怎样分类、怎样获取，公开工作机构的联系方式",
  rules: () => "公开工作依据的法规和本机关的制度",
  content: ({ documents }) => `依法主动公开的 ${documents.length} 份文件`,
  reports: () => "历年政府信息公开工作年度报告",
};

export function* homePages(portal: Portal): Generator<PlannedPage<HomePage>> {
  yield singlePage("index", () => homePage(portal, documentLists(portal)));
}
