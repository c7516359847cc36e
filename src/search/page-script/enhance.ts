/**
 * What search adds to every page, loaded only when it is wanted: suggestions once the reader types into a search
 * box, marks in a document that was opened from a result (`?hl=`).
 */
export function enhanceSearch(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>(
    "form[role=search] input[name=q]",
  )) {
    input.addEventListener(
      "input",
      async () => {
        const loaded = await import("./suggestions.ts").catch(isGone);
        if (loaded) new loaded.Suggestions(input);
      },
      { once: true },
    );
  }
  const query = new URLSearchParams(location.search).get("hl");
  if (query) {
    import("./match-bar.ts").catch(isGone).then((loaded) => loaded?.showMatches(query));
  }
}

/** The portal was published anew after this page was opened: the page works without the part. */
function isGone(error: unknown): null {
  console.warn(error);
  return null;
}
