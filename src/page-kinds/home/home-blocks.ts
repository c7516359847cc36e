import { type DocumentRow, documentRow } from "../../portal/document/document-row.ts";
import { type DocumentList, dimensions } from "../../portal/lists/lists.ts";
import type { Portal } from "../../portal/model/portal.ts";
import type { HomeBlock as HomeBlockName } from "../../schema/vocabulary/home-blocks.ts";
import {
  filledColumns,
  notYet,
  type StatutoryColumn,
  type StatutoryId,
  statutoryColumns,
} from "../chrome/columns.ts";
import { type ListCount, listCount } from "../lists/list-count.ts";
import { largest, topLists } from "../lists/top-lists.ts";
import { type PortalNumber, portalNumbers } from "./numbers.ts";

/** A block of the home page, with what it shows. */
export type HomeBlock =
  | { block: "search" }
  | { block: "columns"; columns: (StatutoryColumn & { description: string })[] }
  /** The latest documents, and how many there are in all. */
  | { block: "newest"; rows: DocumentRow[]; documents: number }
  | { block: "featured"; rows: DocumentRow[] }
  | { block: "numbers"; numbers: PortalNumber[] }
  /** The organs that have most; the index of all, when some are not shown. */
  | { block: "publishers"; lists: ListCount[]; all: ListCount | null }
  | { block: "topics" | "genres" | "years"; lists: ListCount[] };

/** One block, or two that stand side by side where there is room. */
export type HomeRow = [HomeBlock] | [HomeBlock, HomeBlock];

const latest = 8;
const most = 12;

/**
 * The blocks that a portal has chosen, in their order; ways to lists of which there are none lead nowhere and are left
 * out.
 * @param lists all lists of the portal
 */
export function homeBlocks(portal: Portal, lists: readonly DocumentList[]): HomeBlock[] {
  const { publisher, topic, genre, year } = topLists(lists);
  const ways = (block: "topics" | "genres" | "years", own: ListCount[]): HomeBlock[] =>
    own.length > 0 ? [{ block, lists: own }] : [];
  const blocks: Record<HomeBlockName, () => HomeBlock[]> = {
    search: () => [{ block: "search" }],
    columns: () => [{ block: "columns", columns: describedColumns(portal) }],
    newest: () => {
      const rows = portal.documents.slice(0, latest).map(documentRow);
      return [{ block: "newest", rows, documents: portal.documents.length }];
    },
    featured: () => [{ block: "featured", rows: featuredRows(portal) }],
    numbers: () => [{ block: "numbers", numbers: portalNumbers(portal, year) }],
    publishers: () => {
      const lists = largest(publisher, most).map(listCount);
      const isCut = publisher.length > most;
      const all = isCut ? { ...dimensions.publisher, count: publisher.length } : null;
      return lists.length > 0 ? [{ block: "publishers", lists, all }] : [];
    },
    topics: () => ways("topics", topic.map(listCount)),
    genres: () => ways("genres", genre.map(listCount)),
    // A year beside a count reads as one number.
    years: () =>
      ways(
        "years",
        year.map(listCount).map(({ title, ...list }) => ({ ...list, title: `${title}年` })),
      ),
  };
  return portal.settings.look.home.flatMap((name) => blocks[name]());
}

/** Neighbours that stand side by side: the latest documents beside organs, genres beside years. */
export function homeRows(blocks: readonly HomeBlock[]): HomeRow[] {
  const rows: HomeRow[] = [];
  for (const block of blocks) {
    const [before, second] = rows.at(-1) ?? [];
    if (before && !second && goTogether(before, block)) rows.splice(-1, 1, [before, block]);
    else rows.push([block]);
  }
  return rows;
}

const partners: Partial<Record<HomeBlockName, readonly HomeBlockName[]>> = {
  newest: ["publishers"],
  publishers: ["newest"],
  genres: ["years"],
  years: ["genres"],
};

function goTogether({ block: one }: HomeBlock, { block: other }: HomeBlock): boolean {
  return partners[one]?.includes(other) ?? false;
}

function featuredRows({ look, bySlug }: Portal): DocumentRow[] {
  return look.featured.flatMap((slug) => {
    const document = bySlug.get(slug);
    return document ? [documentRow(document)] : [];
  });
}

function describedColumns(portal: Portal) {
  const filled = filledColumns(portal);
  return statutoryColumns(portal).map((column) => ({
    ...column,
    description: filled.has(column.id) ? descriptions[column.id](portal) : notYet,
  }));
}

const descriptions: Record<StatutoryId, (portal: Portal) => string> = {
  guide: () => "信息怎样分类、怎样获取，公开工作机构的联系方式",
  rules: () => "公开工作依据的法规和本机关的制度",
  content: ({ documents }) => `依法主动公开的 ${documents.length} 份文件`,
  reports: () => "历年政府信息公开工作年度报告",
};
