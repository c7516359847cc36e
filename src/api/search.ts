import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Files, FileUnavailableError, OtherVersionError } from "../search/engine/files.ts";
import { onHost } from "../search/engine/received/host.ts";
import type { Source } from "../search/engine/received/source.ts";
import { Search } from "../search/engine/search.ts";
import { forgetOldest } from "../search/node/forget-oldest.ts";
import { inFolder } from "../search/node/in-folder.ts";

export { FileUnavailableError, OtherVersionError } from "../search/engine/files.ts";
export type { FacetCounts } from "../search/engine/filters.ts";
export { markMatches } from "../search/engine/mark-matches.ts";
export type { MarkedText } from "../search/engine/marked-text.ts";
export type { SearchResult } from "../search/engine/result.ts";
export type { Search } from "../search/engine/search.ts";
export type {
  QueryOptions,
  SearchPublisher,
  SearchResponse,
  SimilarAnswer,
} from "../search/engine/search-index.ts";
export type { Suggestion } from "../search/suggestions/suggester.ts";

/** How a portal is opened. */
export interface OpenSearchOptions {
  /**
   * Address under which a folder is published: that of the results. Without it, results of a folder have the `file:`
   * address of their page. What is opened by its address on the web has that.
   */
  base?: string | URL | undefined;
  /** Ends the opening, not what is asked later: that has a signal of its own. */
  signal?: AbortSignal | undefined;
}

/** Bytes of files that a search remembers: a server may hold one for months. */
const mostKept = 256 * 1024 * 1024;

/**
 * Opens the search of a portal, in Node: the engine and the answers of `/search/api.js`.
 * @param where the folder that a build has written, as a path or a `file:` address, or the address of a portal on the
 *   web (`http:`, `https:`)
 * @throws {FileUnavailableError} when there is no portal, or it cannot be read; {@link OtherVersionError}, one of
 *   them, when its search is of another version than this program
 * @throws {TypeError} when an address is none, or of another kind
 */
export async function openSearch(
  where: string | URL,
  { base, signal }: OpenSearchOptions = {},
): Promise<Search> {
  const source = sourceOf(where, base === undefined ? undefined : rootAddress(base));
  try {
    const files = new Files({ ...source, tidy: (kept) => forgetOldest(kept, mostKept) });
    return await Search.open(files, undefined, signal);
  } catch (error) {
    throw error instanceof FileUnavailableError ? inWords(error, where) : error;
  }
}

/** Anything else is a path: `C:\dist`, `dist:2026`. */
const address = /^(?:file:|[a-z][a-z\d+.-]+:\/\/)/i;

function sourceOf(where: string | URL, base: URL | undefined): Source {
  if (typeof where === "string" && !address.test(where)) return inFolder(resolve(where), base);
  const { protocol } = new URL(where);
  if (protocol === "file:") return inFolder(fileURLToPath(where), base);
  if (protocol === "http:" || protocol === "https:") return onHost(rootAddress(where));
  throw new TypeError(
    `要写文件夹，或者 http、https、file 的地址，现为：${where}\nName a folder, or an address of http, https or file, not: ${where}`,
  );
}

function rootAddress(address: string | URL): URL {
  const root = new URL(address);
  if (!root.pathname.endsWith("/")) root.pathname += "/";
  return root;
}

/** The same error with what people should do about it. */
function inWords(error: FileUnavailableError, where: string | URL): FileUnavailableError {
  const { path, cause } = error;
  if (error instanceof OtherVersionError) {
    return new OtherVersionError(
      path,
      { cause },
      `${where} 的检索是 Gongkai 的另一个版本生成的：请换用那个版本，或者用这个版本重新生成门户。\nThe search of ${where} was built by another version of Gongkai: use that one, or build the portal anew with this one.`,
    );
  }
  return new FileUnavailableError(
    path,
    { cause },
    `${where} 里没有可以检索的门户：读不到 ${path}。请写生成门户的文件夹，或者门户首页的网址。\nThere is no portal to search in ${where}: ${path} cannot be read. Name the folder that a build has written, or the address of a portal's home page.`,
  );
}
