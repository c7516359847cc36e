import { publisherAddress } from "../portal/addresses/list-addresses.ts";
import { dimensions, documentLists } from "../portal/lists/lists.ts";
import type { Portal, Publisher } from "../portal/model/portal.ts";
import { filledColumns, shortNames } from "./chrome/columns.ts";
import { type ListCount, listCount } from "./lists/list-count.ts";
import { type PlannedPage, singlePage } from "./planned-page.ts";

/** 发布机构: all organs, by the organ above them. */
export interface OrganIndexPage {
  kind: "publishers";
  title: string;
  /** Whether any organ has columns of its own. */
  hasColumns: boolean;
  groups: OrganGroup[];
}

/** An organ with those below it, or organs with none above them. */
export interface OrganGroup {
  head: OrganEntry | null;
  /** Where there is no head. */
  title: string | null;
  parts: { title: string | null; organs: OrganEntry[] }[];
}

/** An organ, with the number of documents it has disclosed. */
export interface OrganEntry extends ListCount {
  /** Short names of the columns that it has of its own. */
  columns: string[];
  below: OrganEntry[];
}

export function* organIndexPages(portal: Portal): Generator<PlannedPage<OrganIndexPage>> {
  yield singlePage("publishers", () => organIndexPage(portal));
}

function organIndexPage(portal: Portal): OrganIndexPage {
  const entered = new Set([
    ...(portal.ownOrgan ? [portal.ownOrgan] : []),
    ...portal.organs.map(({ publisher }) => publisher),
  ]);
  const others = portal.publishers.filter((publisher) => !entered.has(publisher));
  const ids = new Set(Array.from(entered, ({ id }) => id));
  const below = Map.groupBy(
    portal.publishers.filter((publisher) => entered.has(publisher)),
    ({ parent }) => (parent !== null && ids.has(parent) ? parent : null),
  );
  const entryOf = entries(portal, below);
  const roots = below.get(null) ?? [];
  const heads = roots.filter(({ id }) => below.has(id));
  const alone = roots.filter(({ id }) => !below.has(id)).map(entryOf);
  const groups = [
    ...heads.map(entryOf).map(
      (head): OrganGroup => ({
        head: { ...head, below: [] },
        title: null,
        parts: inParts(head.below),
      }),
    ),
    ...(alone.length > 0 ? [{ head: null, title: null, parts: inParts(alone) }] : []),
    ...(others.length > 0
      ? [
          {
            head: null,
            title: entered.size > 0 ? "其他机构" : null,
            parts: [{ title: null, organs: others.map(entryOf) }],
          },
        ]
      : []),
  ];
  const hasOwn = ({ columns, below: under }: OrganEntry): boolean =>
    columns.length > 0 || under.some(hasOwn);
  return {
    kind: "publishers",
    title: dimensions.publisher.title,
    hasColumns: groups.some(({ parts }) => parts.some(({ organs }) => organs.some(hasOwn))),
    groups,
  };
}

/** Makes the entry of an organ with all below it. */
function entries(
  portal: Portal,
  below: ReadonlyMap<string | null, readonly Publisher[]>,
): (publisher: Publisher) => OrganEntry {
  const lists = new Map(documentLists(portal).map((list) => [list.address, list]));
  const organs = new Map(portal.organs.map((organ) => [organ.publisher, organ]));
  const portals = Array.from(filledColumns(portal), (id) => shortNames[id]);
  const columnsOf = (publisher: Publisher): string[] => {
    if (publisher === portal.ownOrgan) return portals;
    const organ = organs.get(publisher);
    if (!organ) return [];
    return [
      ...(organ.guide ? [shortNames.guide] : []),
      ...(organ.rules.length > 0 ? [shortNames.rules] : []),
      ...(organ.hasOwnCatalog ? ["目录"] : []),
      ...(organ.annualReports.length > 0 ? [shortNames.reports] : []),
    ];
  };
  const entryOf = (publisher: Publisher): OrganEntry => {
    const address = publisherAddress(publisher);
    const list = lists.get(address);
    return {
      ...(list ? listCount(list) : { title: publisher.name, address, count: 0 }),
      columns: columnsOf(publisher),
      below: (below.get(publisher.id) ?? []).map(entryOf),
    };
  };
  return entryOf;
}

/** Of a county, departments and townships are told apart by their names; where there is but one kind it has no heading. */
function inParts(organs: OrganEntry[]): OrganGroup["parts"] {
  const [towns = [], others = []] = [true, false].map((isTown) =>
    organs.filter(({ title }) => township.test(title) === isTown),
  );
  if (towns.length === 0 || others.length === 0) return [{ title: null, organs }];
  return [
    { title: "部门和单位", organs: others },
    { title: "乡镇和街道", organs: towns },
  ];
}

const township = /(?:镇|乡|苏木|街道)(?:人民政府|办事处)?$/;
