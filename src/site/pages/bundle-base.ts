/**
 * The base path that Astro is told: pages are bundled once for all, and where one of their files is named, each page has
 * its own way to the root of the portal in its place (`linkFiles`).
 */
export const bundleBase = "/gongkai-bundle/";
