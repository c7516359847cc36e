/**
 * Puts the resolved addresses into a rendered text: `resolve(index)` gives the address for
 * `references[index]`, relative or absolute, unescaped.
 */
export function resolveReferences(html: string, resolve: (index: number) => string): string {
  return html.replace(/(?<=(?:href|src)=")gongkai-ref:(\d+)(?=")/g, (_, index: string) =>
    resolve(Number(index)).replaceAll("&", "&amp;").replaceAll('"', "&quot;"),
  );
}
