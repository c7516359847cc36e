import script from "./parts?worker&url";
import type { SearchParts } from "./parts.ts";

/**
 * What search adds to every page, loaded only when it is wanted: recent searches and suggestions once the reader goes
 * to a search box, marks in a document that was opened from a result (`?hl=`).
 */
export function enhanceSearch(): void {
  const boxes = document.querySelectorAll<HTMLInputElement>("form[role=search] input[name=q]");
  for (const input of boxes) {
    const touched = new AbortController();
    const enhance = async () => {
      touched.abort();
      const loaded = await loadParts().catch(isGone);
      loaded?.enhanceBox(input);
    };
    if (document.activeElement === input) enhance();
    // A window in the background is typed into without a focus, by what fills in forms for instance.
    else for (const kind of ["focus", "input"]) input.addEventListener(kind, enhance, touched);
  }
  const query = new URLSearchParams(location.search).get("hl");
  if (query) loadParts().then(({ showMatches }) => showMatches(query), isGone);
}

/** Browsers load no module from a folder on a disk, but any classic script. */
function loadParts(): Promise<SearchParts> {
  return new Promise((resolve, reject) => {
    const { gongkaiSearchParts } = globalThis as { gongkaiSearchParts?: SearchParts };
    if (gongkaiSearchParts) return resolve(gongkaiSearchParts);
    const element = document.createElement("script");
    element.src = script;
    element.addEventListener("load", () => loadParts().then(resolve, reject));
    element.addEventListener("error", () => reject(new Error(`cannot load ${script}`)));
    document.head.append(element);
  });
}

/** The portal was published anew after this page was opened: the page works without the part. */
function isGone(error: unknown): null {
  console.warn(error);
  return null;
}
