import type { Link } from "../../portal/document/link.ts";
import type { DocumentList } from "../../portal/lists/lists.ts";
import type { StatutoryId } from "../chrome/columns.ts";
import type { ListCount } from "./list-count.ts";

/** The index page of a column: the lists below it, or its pages. */
export interface ColumnIndex {
  kind: "[column]/index";
  /** The statutory column it is, or belongs to. */
  statutory: StatutoryId;
  title: string;
  lead: string | null;
  branches: Branch[];
  pages: PageEntry[];
  /** Documents that stand in none of the lists. */
  unlisted: Unlisted | null;
  /** What it says when it has neither. */
  nothing: string;
}

/** How many documents stand in no column, and the list that has them among all others. */
export interface Unlisted extends ListCount {
  /** Of them all. */
  all: number;
}

/**
 * What is told of documents in no column of a catalogue; null: each is in one.
 * @param all list of the documents in question
 * @param nodes the uppermost columns
 */
export function unlistedIn(
  { address, documents }: Pick<DocumentList, "address" | "documents">,
  nodes: readonly Pick<DocumentList, "documents">[],
): Unlisted | null {
  const listed = new Set(nodes.flatMap((node) => node.documents));
  const count = documents.filter((document) => !listed.has(document)).length;
  return count > 0 ? { title: "全部文件", address, count, all: documents.length } : null;
}

/** A page, and the day its author gives. */
export interface PageEntry extends Link {
  updatedOn: string | null;
}

/** An uppermost list with those below it. */
export interface Branch extends ListCount {
  /** The article a node of the catalogue meets. */
  note: string | null;
  children: ListCount[];
  /** Names of those below it that hold nothing and have no page. */
  empty: string[];
}
