import { bundlePages } from "./bundle-pages.ts";

export interface BundleTask {
  /** An empty folder inside the program. */
  folder: string;
  /** Path under which the portal is served, ends in `/`. */
  base: string;
  /** Takes links to libraries for the libraries (see `hidesLibraries`); Node has to be told so too. */
  keepsLinks?: boolean;
}

/** What the process answers: an empty object when all is done, or what Astro has thrown. */
export type BundleAnswer = { error?: { message: string; stack: string | undefined } };

// When whoever has asked is gone, this ends.
process.once("disconnect", () => process.exit());

process.once("message", async ({ folder, base, keepsLinks }: BundleTask) => {
  const answer = (given: BundleAnswer) => process.send?.(given);
  try {
    await bundlePages(folder, base, keepsLinks);
    answer({});
  } catch (thrown) {
    const { message, stack } = thrown instanceof Error ? thrown : new Error(String(thrown));
    answer({ error: { message, stack } });
  }
});
