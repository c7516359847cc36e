/** The components that a project may replace by its own, each the default for its name: `Header.astro` … */
export const componentNames = [
  "Header",
  "Footer",
  "Home",
  "DocumentPage",
  "MetadataTable",
  "ListItem",
] as const;

export type ComponentName = (typeof componentNames)[number];
