import type { SourceFile } from "../content/folder/source-file.ts";
import { aliasFile } from "../portal/addresses/aliases.ts";
import { documentAddress } from "../portal/addresses/document-addresses.ts";
import { type DocumentKeys, factsOf, surroundingsOf } from "../portal/document/document-facts.ts";
import {
  type DocumentList,
  dimensions,
  documentLists,
  type ListPage as PageOfList,
  pagesOf,
} from "../portal/lists/lists.ts";
import type { Portal, PortalDocument } from "../portal/model/portal.ts";
import { type StatutoryId, statutory } from "./chrome/columns.ts";
import { dataPage } from "./data-page.ts";
import { dimensionPage, indexedDimensions } from "./dimension-page.ts";
import { documentPage } from "./document-page.ts";
import { homePage } from "./home-page.ts";
import { listPage } from "./list-page.ts";
import type { PagePlace, PageProps, PortalPage } from "./page.ts";
import { documentPageKey, listPageKey, pageKey } from "./page-key.ts";
import { redirectPage } from "./redirect-page.ts";
import { searchPage } from "./search-page.ts";
import { sitePage, sitePageAddress, sitePageIndex } from "./site-page.ts";
import { sitemapPage } from "./sitemap-page.ts";

/** A page that is made when it is asked for. */
export interface PlannedPage extends PagePlace {
  /** The content file it is made for; null for a page of the portal itself. */
  source: string | null;
  /** The document whose own page it is. */
  document?: PortalDocument;
  /** Whether it stands at a former address of a document. */
  isAlias?: true;
  /**
   * sha256, hex, of everything the page shows.
   * @param shared key of what stands on every page of a kind
   */
  key(shared: (kind: PageProps["kind"]) => string, keys: DocumentKeys): string;
  props(): PageProps;
}

/** Every page of a portal, one at a time: what 100,000 pages show is never held at once. */
export function* portalPages(portal: Portal): Generator<PortalPage> {
  for (const { address, file, props } of plannedPages(portal)) {
    yield { address, file, props: props() };
  }
}

/** Every page of a portal with its place; what it shows is computed on demand. */
export function* plannedPages(portal: Portal): Generator<PlannedPage> {
  const lists = documentLists(portal);
  yield planned("index.html", () => homePage(portal, lists));
  yield planned("404.html", () => ({ kind: "404" }));
  yield planned("search/index.html", searchPage);
  yield planned("data/index.html", () => dataPage(portal));
  yield planned("sitemap/index.html", () => sitemapPage(portal, lists));
  yield* sitePages(portal);
  for (const dimension of indexedDimensions) {
    yield planned(`${dimensions[dimension].address}index.html`, () =>
      dimensionPage(dimension, lists, portal.catalog),
    );
  }
  for (const list of lists) {
    for (const page of pagesOf(list)) {
      yield listPlan(list, page);
    }
  }
  for (const document of portal.documents) {
    const { meta, source } = document;
    yield documentPlan(portal, document);
    for (const alias of meta.aliases ?? []) {
      const page = planned(aliasFile(alias), () => redirectPage(portal, document), source);
      yield { ...page, isAlias: true };
    }
  }
}

/** A document stands in several lists: its row is hashed once. */
function listPlan(list: DocumentList, page: PageOfList): PlannedPage {
  const { address, documents } = page;
  const frame = () => ({ address, props: listPage(list, { ...page, documents: [] }) });
  return {
    ...planned(`${address}index.html`, () => listPage(list, page)),
    key: (shared, keys) =>
      listPageKey(
        shared("[...list]"),
        frame(),
        documents.map((document) => keys.ofRow(document)),
      ),
  };
}

function documentPlan(portal: Portal, document: PortalDocument): PlannedPage {
  const { slug, meta, source } = document;
  const page = () => documentPage(factsOf(portal, document), surroundingsOf(portal, document));
  const plan = { ...planned(`${documentAddress(slug)}index.html`, page, source), document };
  // The page of a withdrawn document shows little of what is known of it.
  if (meta.withdrawal) return plan;
  const key: PlannedPage["key"] = (shared, keys) =>
    documentPageKey(
      shared("documents/[slug]"),
      keys.ofFacts(document),
      surroundingsOf(portal, document),
    );
  return { ...plan, key };
}

function* sitePages({ guide, rules, annualReports }: Portal): Generator<PlannedPage> {
  yield guide
    ? planned("guide/index.html", () => sitePage("guide", guide), guide.source)
    : planned("guide/index.html", () => sitePageIndex("guide", []));
  const indexed: [StatutoryId, typeof rules][] = [
    ["rules", rules],
    ["reports", annualReports],
  ];
  for (const [column, pages] of indexed) {
    yield planned(`${statutory[column].address}index.html`, () => sitePageIndex(column, pages));
    for (const page of pages) {
      const file = `${sitePageAddress(column, page)}index.html`;
      yield planned(file, () => sitePage(column, page), page.source);
    }
  }
}

/** A folder's `index.html` is reached by the folder. */
function planned(file: string, props: () => PageProps, source?: SourceFile): PlannedPage {
  const address = file.replace(/(?<![^/])index\.html$/, "");
  const key: PlannedPage["key"] = (shared) => {
    const page = { address, props: props() };
    return pageKey(shared(page.props.kind), page);
  };
  return { address, file, source: source?.file ?? null, key, props };
}
