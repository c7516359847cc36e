/**
 * Whether a file of an installed package is left out of an archive: what only editors and debuggers read, types of
 * TypeScript and source maps. They are a third of all files, and a virus scanner looks at each as it is unpacked. The
 * program itself stays whole, and Astro, which reads types of its own as it builds.
 * @param path below the folder of the archive, with `/`
 */
export function isLeftOut(path: string): boolean {
  // npm's note of what it has installed: in an order of its own, and wrong once anything is left out.
  if (path === "node_modules/.package-lock.json") return true;
  if (/^node_modules\/(?:gongkai|astro)\//.test(path)) return false;
  return /\.d\.[cm]?ts$|\.(?:[cm]?[jt]s|css)\.map$/.test(path);
}
