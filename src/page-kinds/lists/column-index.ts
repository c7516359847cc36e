import type { Link } from "../../portal/document/link.ts";
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
  /** What it says when it has neither. */
  nothing: string;
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
