/** Where a request leads. */
export interface RequestTarget {
  /** As it was sent: percent-encoded. */
  encoded: string;
  /** Decoded; begins with `/`, and no step of it leads upwards. */
  path: string;
  /** With its `?`; empty where there is none. */
  search: string;
}

/** Longer than any address of a portal; a question in the query may be longer, as far as Node takes it (16 kB). */
const longest = 4096;

/**
 * Reads the target of a request; null where it is none that a file can have: a full address, one that cannot be
 * decoded, steps upwards or to nothing, control characters, `\`.
 */
export function readTarget(url: string): RequestTarget | null {
  if (!url.startsWith("/") || url.includes("#")) return null;
  const [encoded = "", query] = url.split(/\?(.*)/s, 2);
  if (encoded.length > longest || /%2f/i.test(encoded)) return null;
  const path = decoded(encoded);
  if (path === null || /[\\\p{Cc}]/u.test(path)) return null;
  const steps = path.slice(1).split("/");
  const isPlain = steps.every(
    (step, index) => step !== "." && step !== ".." && (step !== "" || index === steps.length - 1),
  );
  return isPlain ? { encoded, path, search: query === undefined ? "" : `?${query}` } : null;
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
