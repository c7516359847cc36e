import {
  FileUnavailableError,
  markMatches,
  OtherVersionError,
  openSearch,
  type QueryOptions,
  type Search,
  type SearchResponse,
} from "gongkai/search";

// Looked at by TypeScript alone, as a program of somebody else's that searches portals and does nothing else.

const inForce: QueryOptions = { validity: ["inForce", "amended"], sort: "newest", limit: 5 };

export async function search(signal: AbortSignal | undefined): Promise<SearchResponse> {
  const opened: Search = await openSearch(new URL("https://example.gov.cn/zwgk/"), { signal });
  const response = await opened.query("应急预案", { ...inForce, signal });
  const [result] = response.results;
  result?.documentNumber satisfies string | null | undefined;
  response.facets?.year satisfies Record<string, number> | undefined;
  markMatches(result?.title ?? "", "应急")[0]?.match satisfies boolean | undefined;
  for (const { url } of await opened.suggest("应急", 5, { signal })) url satisfies string;
  return response;
}

export function missingFile(error: unknown): string | null {
  if (error instanceof OtherVersionError) return null;
  return error instanceof FileUnavailableError ? error.path : null;
}

// @ts-expect-error: a folder is published under one address
openSearch("dist", { base: ["https://example.gov.cn/"] });
// @ts-expect-error: an order that nobody knows
export const ordered: QueryOptions = { sort: "best" };
