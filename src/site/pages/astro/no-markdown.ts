/** Stands for Astro's Markdown processor (see `loadAstro`): has its name and shape, renders nothing. */
export function satteri() {
  return {
    name: "none",
    options: {},
    createRenderer(): never {
      throw new Error("Markdown is rendered by src/text, not by Astro.");
    },
  };
}
