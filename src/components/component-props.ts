import type { StatutoryId } from "../page-kinds/chrome/columns.ts";
import type { DocumentPage } from "../page-kinds/document-page.ts";
import type { HomePage } from "../page-kinds/home-page.ts";
import type { MetadataRow } from "../page-kinds/metadata.ts";
import type { OrganFrame } from "../page-kinds/organs/organ-frame.ts";
import type { ShownText } from "../page-kinds/page-locals.ts";
import type { DocumentRow } from "../portal/document/document-row.ts";

// What the components are given that a project may replace (docs/components.md); what stands on every page is
// `Astro.locals.chrome`.

/** Of the component `Header`: all above the content of a page. */
export interface HeaderProps {
  /** On the home page, where the name of the portal is the heading of the page. */
  home: boolean;
  /** The statutory column that this page belongs to. */
  column?: StatutoryId | undefined;
  /** On pages of an organ: its name, its four columns, and whose portal it is; null: the portal's own columns stand. */
  organ: OrganFrame | null;
  /** Off on a home page that lists the columns itself. */
  navigation: boolean;
  /** The search box: large on the home page that begins with it; null where the page has one of its own. */
  search: "large" | "small" | null;
}

/** Of the component `Footer`: all below the content of a page. It has no props. */
export type FooterProps = Record<never, never>;

/** Of the component `Home`: the content of the home page, below its heading. */
export type HomeProps = Omit<HomePage, "kind">;

/** Of the component `DocumentPage`: the content of a document's page, below the breadcrumb. */
export interface DocumentPageProps extends Omit<DocumentPage, "kind" | "text"> {
  /** Null: the document is withdrawn. */
  text: ShownText | null;
}

/** Of the component `MetadataTable`: what stands between the title of a document and its text. */
export interface MetadataTableProps {
  /** In the order of the table; none is empty. */
  rows: MetadataRow[];
}

/** Of the component `ListItem`: a document in a list, on home and list pages; `<li>` in a `<ul>`. */
export type ListItemProps = DocumentRow;
