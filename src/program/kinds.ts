import { type ExtensionName, extensionNames } from "../extensions/extensions.ts";

/**
 * What is kept from one build to the next, kind by kind, and the modules that decide what it is, below `src` and without
 * their endings; a folder, with a `/`, stands for all in it. What they import, start or read decides with them and need
 * not be named. When something of that changes, the kind is made anew and no other; what is of no kind, every build makes.
 */
export const kinds = {
  /** What the configuration of a project is bundled into. */
  configurations: ["commands/configuration/bundle/bundle"],
  /** What a build says of its output, and how it writes one. */
  ledger: ["output/output", "output/ledger/ledger", "site/build-record"],
  /** What was read of the files of the content folder. */
  content: ["content/reading/read-document", "content/content-memory"],
  /** What git tells of them. */
  history: ["history/read-history"],
  /** Rendered texts, and what is said of them. */
  texts: ["text/rendering/render-worker", "text/kept/summaries"],
  /** What the rules have found in each file. */
  reports: ["checks/check-worker", "checks/rules/", "checks/kept-reports", "formats/kinds/"],
  /** Search indexes. */
  indexes: [
    "search/index/index-shard",
    "search/index/write-words",
    "search/index/store/shard-store",
  ],
  /** Search indexes as they are published, of several as one. */
  postings: ["search/index/exact-index", "search/index/from-words"],
  /** Data of the search's second, inexact answer. */
  similar: ["search/index/similar-index", "search/index/from-words"],
  /** Tables and manifest of the search. */
  tables: [
    "search/index/write-tables",
    "search/index/build-tables",
    "search/index/heads",
    "search/meaning/made/word-file",
  ],
  /** Texts of documents as the search reads them. */
  textPacks: ["search/index/write-texts"],
  /** What is suggested while somebody types. */
  suggestions: ["search/index/write-suggestions"],
  /** `search/api.js` */
  searchModule: ["search/index/build-api"],
  /** `verify.mjs` */
  verifier: ["mirror/build-verifier"],
  /** `manifest-blocks.txt` */
  blocks: ["mirror/lists/blocks"],
  /** ZIPs of the portal and its parts. */
  zips: ["mirror/zip/write-zips"],
  /** Files beside the pages of documents. */
  downloads: ["exports/downloads"],
  /** `data/documents.*` */
  dataFiles: ["exports/data-files"],
  /** All pages, apart from their templates, each of which has a version of its own. */
  pages: ["site/pages/page-renderer", "site/pages/bundle-pages"],
  /** What stands on pages that are known not by what they show, but by what that is made from. */
  documentPages: ["page-kinds/document-page"],
  listPages: ["page-kinds/list-page"],
} satisfies Record<string, readonly [string, ...string[]]>;

export type Kind = keyof typeof kinds;

/** What of a project's own can change each kind; when its configuration changes, they are made anew. */
export const extendedBy: Readonly<Partial<Record<Kind | "program", readonly ExtensionName[]>>> = {
  program: extensionNames,
  content: ["fields"],
  texts: ["remarkPlugins", "rehypePlugins"],
  reports: ["rules", "fields"],
};
