/** A reference in a tag as the pipeline writes it: in an attribute, `"` and `&` are always escaped. */
const reference = /(<(?:a|img)(?: [a-z-]+(?:="[^"]*")?)*?) (href|src)="gongkai-ref:(\d{1,7})"/g;

/**
 * Puts the resolved addresses into a rendered text: `resolve(index)` gives the address for
 * `references[index]`, relative or absolute, unescaped; an empty one leaves the words without a link.
 * What looks like a reference in the words of the text is left as it is.
 */
export function resolveReferences(html: string, resolve: (index: number) => string): string {
  return html.replace(reference, (_, tag: string, property: string, index: string) => {
    const address = resolve(Number(index));
    return address === "" ? tag : `${tag} ${property}="${escaped(address)}"`;
  });
}

function escaped(address: string): string {
  return address.replaceAll("&", "&#x26;").replaceAll('"', "&#x22;").replaceAll("<", "&#x3C;");
}
