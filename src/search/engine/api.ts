import { Suggester } from "../suggestions/suggester.ts";
import { Files } from "./files.ts";
import { onDisk } from "./received/disk.ts";
import { onHost } from "./received/host.ts";
import { Search } from "./search.ts";

export type { Suggestion } from "../suggestions/suggester.ts";
export { FileUnavailableError, OtherVersionError } from "./files.ts";
export { markMatches } from "./mark-matches.ts";
export type { MarkedText } from "./marked-text.ts";
export type { SearchResult } from "./result.ts";
export type { Search } from "./search.ts";
export type {
  QueryOptions,
  SearchPublisher,
  SearchResponse,
  SimilarAnswer,
} from "./search-index.ts";

/**
 * Opens the search of a portal.
 * @param base address of the portal; default: the portal this module was loaded from
 * @param signal ends the opening, not what is asked later: that has a signal of its own
 * @throws {FileUnavailableError} when it cannot be reached; {@link OtherVersionError}, one of them, when its search
 *   is of another version than this module: load it anew
 */
export function openSearch({
  base,
  signal,
}: {
  base?: string | URL | undefined;
  signal?: AbortSignal | undefined;
} = {}): Promise<Search> {
  return Search.open(filesOf(base), undefined, signal);
}

/**
 * What can be suggested in a portal, without opening its search: nothing is read before something is asked.
 * @param base as for `openSearch`
 */
export function openSuggestions({ base }: { base?: string | URL | undefined } = {}): Suggester {
  return new Suggester(filesOf(base));
}

function filesOf(base: string | URL | undefined): Files {
  const address = new URL(base ?? new URL("../", import.meta.url), globalThis.location?.href);
  if (!address.pathname.endsWith("/")) address.pathname += "/";
  return new Files(address.protocol === "file:" ? onDisk(address) : onHost(address));
}
