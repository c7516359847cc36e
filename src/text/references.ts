/**
 * Puts the resolved addresses into a rendered text: `resolve(index)` gives the address for
 * `references[index]`, relative or absolute, unescaped; an empty one leaves the words without a link.
 */
export function resolveReferences(html: string, resolve: (index: number) => string): string {
  return html.replace(/ (href|src)="gongkai-ref:(\d+)"/g, (_, property: string, index: string) => {
    const address = resolve(Number(index));
    return (
      address && ` ${property}="${address.replaceAll("&", "&#x26;").replaceAll('"', "&#x22;")}"`
    );
  });
}
