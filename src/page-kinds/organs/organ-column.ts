import { addresses } from "../../portal/addresses/portal-addresses.ts";
import type { Link } from "../../portal/document/link.ts";
import type { DocumentList } from "../../portal/lists/lists.ts";
import type { CatalogNode, Organ, Portal } from "../../portal/model/portal.ts";
import { guideHolder, type Holder, holdersFor } from "../../portal/organs/holding.ts";
import { organLists } from "../../portal/organs/organ-lists.ts";
import { pagesOfOrgan, placedPages } from "../../portal/plan/placed-pages.ts";
import type { StatutoryId } from "../chrome/columns.ts";
import { type Branch, type PageEntry, type Unlisted, unlistedIn } from "../lists/column-index.ts";
import { listCount } from "../lists/list-count.ts";
import { type ContactFact, organContact } from "./organ-contact.ts";
import { portalHolder } from "./organ-frame.ts";

/** What a column of an organ shows. */
export interface OrganColumn {
  /** What is said of it before anything else. */
  statement: Statement | null;
  sections: PageSection[];
  catalog: NodeIndex | null;
  /** How the organ can be reached, where its guide is that of another. */
  contact: ContactFact[];
}

/** A sentence, with a link in its midst. */
export interface Statement {
  before: string;
  link: Link | null;
  after: string;
}

/** Pages of one holder. */
export interface PageSection {
  title: string | null;
  pages: PageEntry[];
}

/** The nodes of an organ's catalogue: with documents, and without. */
export interface NodeIndex {
  branches: Branch[];
  /** Names of uppermost nodes that hold nothing. */
  empty: string[];
  unlisted: Unlisted | null;
}

const nothingMore: OrganColumn = { statement: null, sections: [], catalog: null, contact: [] };

/** What each column of an organ shows. */
export const columnContents: Record<StatutoryId, (organ: Organ, portal: Portal) => OrganColumn> = {
  guide: guideContent,
  rules: rulesContent,
  content: catalogContent,
  reports: reportsContent,
};

/** The text of another's guide is not copied: in one place it is kept true. */
function guideContent(organ: Organ, portal: Portal): OrganColumn {
  const holder = guideHolder(organ, portal);
  const guide = holder && pagesOf(holder, portal, "guide")[0];
  const contact = organContact(organ, portal);
  if (!guide) {
    const before = "指南还没有发布。要找文件，可以搜索，或者从法定主动公开内容进入。";
    return { ...nothingMore, statement: { before, link: null, after: "" }, contact };
  }
  const title = `${nameOf(holder, portal)}的政府信息公开指南`;
  const statement = {
    before: `${organ.publisher.name}没有单独编制指南，适用`,
    link: { title, address: guide.address },
    after: "。",
  };
  return { ...nothingMore, statement, contact };
}

function rulesContent(organ: Organ, portal: Portal): OrganColumn {
  const sections = holdersFor(organ, portal).map((holder) => ({
    title: holder.organ === organ ? null : `${nameOf(holder, portal)}的制度，各有关机关通行`,
    pages: pagesOf(holder, portal, "rules"),
  }));
  const shown = sections.filter(({ pages }) => pages.length > 0);
  const { name } = organ.publisher;
  const before =
    shown.length > 0 ? `${name}没有单独制定制度，适用下列制度。` : `${name}的制度还没有发布。`;
  const statement = organ.rules.length > 0 ? null : { before, link: null, after: "" };
  return { ...nothingMore, statement, sections: shown };
}

/** Every organ writes its own report (条例第四十九条): that of another never stands for it. */
function reportsContent(organ: Organ, portal: Portal): OrganColumn {
  const pages = pagesOf({ organ, pages: organ }, portal, "reports");
  if (pages.length > 0) return { ...nothingMore, sections: [{ title: null, pages }] };
  const before = `${organ.publisher.name}还没有发布政府信息公开年报。年报由各机关分别编制，别的机关的年报不能代替。`;
  const others = { title: `${portalHolder(portal)}的年报`, address: addresses.annualReports };
  const isThere = portal.annualReports.length > 0;
  return {
    ...nothingMore,
    statement: { before, link: isThere ? others : null, after: "" },
  };
}

function catalogContent(organ: Organ, portal: Portal): OrganColumn {
  const { all = null, nodes = [] } = organLists(portal).get(organ) ?? {};
  const articles = articlesOf(organ.catalog);
  const before = organ.hasOwnCatalog
    ? `栏目由${organ.publisher.name}编排。`
    : "栏目与各机关一致，列出本机关公开的文件。";
  const isEmpty = ({ documents }: DocumentList) => documents.length === 0;
  const branch = (list: DocumentList): Branch => ({
    ...listCount(list),
    note: articles.get(list.title) ?? null,
    children: list.children.filter((child) => !isEmpty(child)).map(listCount),
    empty: list.children.filter(isEmpty).map(({ title }) => title),
  });
  return {
    ...nothingMore,
    statement: { before, link: null, after: "" },
    catalog: {
      branches: nodes.filter((list) => !isEmpty(list)).map(branch),
      empty: nodes.filter(isEmpty).map(({ title }) => title),
      unlisted: all ? unlistedIn(all, nodes) : null,
    },
  };
}

function articlesOf(nodes: readonly CatalogNode[]): Map<string, string | null> {
  return new Map(nodes.map(({ name, article }) => [name, article]));
}

function pagesOf(
  { organ }: Pick<Holder, "organ" | "pages">,
  portal: Portal,
  column: "guide" | "rules" | "reports",
): PageEntry[] {
  const placed = organ ? pagesOfOrgan(organ) : placedPages({ ...portal, organs: [] });
  return placed
    .filter((one) => one.column === column)
    .map(({ page, address }) => ({ title: page.title, address, updatedOn: page.updatedOn }));
}

function nameOf({ organ }: Holder, portal: Portal): string {
  return organ ? organ.publisher.name : portalHolder(portal);
}
