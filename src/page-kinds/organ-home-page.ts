import { publisherAddress } from "../portal/addresses/list-addresses.ts";
import { type DocumentRow, documentRow } from "../portal/document/document-row.ts";
import type { Link } from "../portal/document/link.ts";
import { type DocumentList, dimensions, documentLists, pagesOf } from "../portal/lists/lists.ts";
import type { Organ, Portal, Publisher } from "../portal/model/portal.ts";
import { guideHolder } from "../portal/organs/holding.ts";
import {
  notYet,
  type StatutoryColumn,
  type StatutoryId,
  statutoryColumns,
} from "./chrome/columns.ts";
import type { ListPage } from "./list-page.ts";
import { type ListCount, listCount } from "./lists/list-count.ts";
import { type ContactFact, organContact } from "./organs/organ-contact.ts";
import { type OrganFrame, organFrame, portalHolder, trailToOrgan } from "./organs/organ-frame.ts";
import { type PlannedPage, plannedPage } from "./planned-page.ts";

/** The home of an organ: its four columns, what it has disclosed, the organs below it. */
export interface OrganHomePage
  extends Pick<ListPage, "newer" | "older" | "newest" | "oldest" | "number"> {
  kind: "publishers/[organ]";
  /** Null: the organ whose portal it is, whose columns are the portal's. */
  organ: OrganFrame | null;
  title: string;
  address: string;
  trail: Link[];
  above: Link | null;
  columns: (StatutoryColumn & { description: string })[];
  /** What it gives of its own. */
  contact: ContactFact[];
  rows: DocumentRow[];
  /** Documents in the whole list. */
  count: number;
  /** How many of them are its own, where it also lists those of organs below it. */
  own: number | null;
  /** The organs below it, after its documents: there may be dozens. */
  below: ListCount[];
}

/** The homes of the organs of `publishers.yaml`. */
export function* organHomePages(portal: Portal): Generator<PlannedPage<OrganHomePage>> {
  const lists = publisherLists(portal);
  const { ownOrgan } = portal;
  const homes = [
    ...(ownOrgan ? [{ publisher: ownOrgan, organ: null }] : []),
    ...portal.organs.map((organ) => ({ publisher: organ.publisher, organ })),
  ];
  for (const { publisher, organ } of homes) {
    const address = publisherAddress(publisher);
    yield plannedPage("publishers/[organ]", address, () =>
      organHomePage(portal, { publisher, organ, list: lists.get(address) ?? null }, lists),
    );
  }
}

/** Lists of what each organ has published, by address. */
function publisherLists(portal: Portal): Map<string, DocumentList> {
  const lists = documentLists(portal).filter(({ dimension }) => dimension === "publisher");
  return new Map(lists.map((list) => [list.address, list]));
}

function organHomePage(
  portal: Portal,
  {
    publisher,
    organ,
    list,
  }: { publisher: Publisher; organ: Organ | null; list: DocumentList | null },
  lists: ReadonlyMap<string, DocumentList>,
): OrganHomePage {
  const frame = organ && organFrame(organ, portal);
  const page = list && pagesOf(list)[0];
  const count = list?.documents.length ?? 0;
  const describe = organ ? ofOrgan(organ, portal, count) : ofPortal(portal, count);
  const linkTo = (other: Publisher) => ({ title: other.name, address: publisherAddress(other) });
  const above = portal.publishers.find(({ id }) => id === publisher.parent);
  return {
    kind: "publishers/[organ]",
    organ: frame,
    title: publisher.name,
    address: publisherAddress(publisher),
    trail: frame ? trailToOrgan(frame) : [{ ...dimensions.publisher }],
    above: above ? linkTo(above) : null,
    columns: (frame?.columns ?? statutoryColumns(portal)).map((column) => ({
      ...column,
      description: describe[column.id],
    })),
    contact: organ ? organContact(organ, portal).filter(({ of }) => of === null) : [],
    rows: page?.documents.map(documentRow) ?? [],
    count,
    own: (list && listCount(list).own) ?? null,
    below: portal.publishers
      .filter(({ parent }) => parent === publisher.id)
      .map((other) => {
        const of = lists.get(publisherAddress(other));
        return of ? listCount(of) : { ...linkTo(other), count: 0 };
      }),
    number: null,
    newer: page?.newer ?? null,
    older: page?.older ?? null,
    newest: page?.newest ?? null,
    oldest: page?.oldest ?? null,
  };
}

function ofOrgan(organ: Organ, portal: Portal, count: number): Record<StatutoryId, string> {
  const { guide, rules, annualReports } = organ;
  const holder = guideHolder(organ, portal);
  const guideOf = holder?.organ?.publisher.name ?? portalHolder(portal);
  return {
    guide: guide ? "本机关编制" : holder ? `适用${guideOf}的指南` : notYet,
    rules: rules.length > 0 ? `本机关的 ${rules.length} 项和通行的制度` : "适用通行的制度",
    content: count > 0 ? `依法主动公开的 ${count} 份文件` : "还没有公开的文件",
    reports: annualReports.length > 0 ? `${annualReports.length} 个年度` : notYet,
  };
}

function ofPortal(
  { guide, rules, annualReports }: Portal,
  count: number,
): Record<StatutoryId, string> {
  return {
    guide: guide ? "本机关编制" : notYet,
    rules: rules.length > 0 ? `${rules.length} 项，各机关通行` : notYet,
    content: `本机关和下级机关主动公开的 ${count} 份文件`,
    reports: annualReports.length > 0 ? `${annualReports.length} 个年度` : notYet,
  };
}
