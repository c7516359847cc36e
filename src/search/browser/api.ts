import { Files } from "./files.ts";
import { Search } from "./search.ts";

export { FileUnavailableError } from "./files.ts";
export { markMatches } from "./mark-matches.ts";
export type { MarkedText } from "./marked-text.ts";
export type { SearchResult } from "./result.ts";
export type { QueryOptions, Search, SearchResponse } from "./search.ts";
export type { Suggestion } from "./suggest.ts";

/**
 * Opens the search of a portal.
 * @param base address of the portal; default: the portal this module was loaded from
 * @throws {FileUnavailableError} when it cannot be reached
 */
export function openSearch({ base }: { base?: string | URL } = {}): Promise<Search> {
  const address = new URL(base ?? new URL("../", import.meta.url), globalThis.location?.href);
  if (!address.pathname.endsWith("/")) address.pathname += "/";
  return Search.open(new Files(address));
}
