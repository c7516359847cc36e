/** What decides into which index a document goes. */
export interface Shardable {
  /** `YYYY-MM-DD` */
  day: string;
  slug: string;
  /** Of its Markdown file: known before any text is rendered. */
  bytes: number;
}

export interface Shard<Document> {
  /** Years it covers, for people: `2019-2021`, or `2024`. */
  years: string;
  /** Oldest first. */
  documents: Document[];
  /** Of this year or the future: documents are still added to it. */
  isOpen: boolean;
}

/**
 * Bytes of Markdown an index may hold; a Chinese character takes three. Pagefind needs about 40 MB of memory for each
 * megabyte: 12 MB let a small portal's indexes be built side by
 * side in half a gigabyte each, 30 MB (ten million characters) keep a large portal's few (measured on legal texts).
 */
export function shardLimit(closedBytes: number): number {
  return closedBytes > 96_000_000 ? 30_000_000 : 12_000_000;
}

/**
 * Puts documents into indexes by time, oldest first: as many whole closed years as fit, then the current year
 * and whatever lies in the future, by themselves; a period that does not fit is cut by day. Adding a document
 * to the current year leaves every other index as it was.
 */
export function planShards<Document extends Shardable>(
  documents: readonly Document[],
  asOf: string,
  limitFor = shardLimit,
): Shard<Document>[] {
  const sorted = [...documents].sort((a, b) => compare(a.day, b.day) || compare(a.slug, b.slug));
  const thisYear = asOf.slice(0, 4);
  const periods = Map.groupBy(sorted, ({ day }) =>
    day.slice(0, 4) < thisYear ? day.slice(0, 4) : "",
  );
  const open = periods.get("") ?? [];
  periods.delete("");
  const limit = limitFor(bytesOf([...periods.values()].flat()));
  const groups: Document[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const year of periods.values()) {
    const bytes = bytesOf(year);
    const last = groups.at(-1);
    if (last && size + bytes <= limit) {
      for (const document of year) last.push(document);
      size += bytes;
    } else {
      groups.push(...cutByDay(year, limit));
      size = bytesOf(groups.at(-1) ?? []);
    }
  }
  const shardOf = (isOpen: boolean) => (group: Document[]) => {
    return { years: yearsOf(group), documents: group, isOpen };
  };
  return [...groups.map(shardOf(false)), ...cutByDay(open, limit).map(shardOf(true))];
}

/** Fills parts in order; a document larger than the limit is a part by itself. */
function cutByDay<Document extends Shardable>(documents: Document[], limit: number): Document[][] {
  const parts: Document[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const document of documents) {
    if (size + document.bytes > limit) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(document);
    size += document.bytes;
  }
  return parts;
}

function bytesOf(documents: Shardable[]): number {
  return documents.reduce((sum, { bytes }) => sum + bytes, 0);
}

function yearsOf(documents: Shardable[]): string {
  const first = documents[0]?.day.slice(0, 4) ?? "";
  const last = documents.at(-1)?.day.slice(0, 4) ?? "";
  return first === last ? first : `${first}-${last}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
