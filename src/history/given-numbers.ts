import type { GivenNumbers } from "../content/duplicates.ts";
import type { FolderHistory } from "./read-history.ts";

/** What the history of a folder tells of index numbers. */
export function givenNumbers({ file, gone }: FolderHistory): GivenNumbers {
  return {
    former: gone.map(({ address }) => address),
    order: (path) => file(path)?.came ?? Number.MAX_SAFE_INTEGER,
  };
}
