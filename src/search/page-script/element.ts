type Child = Node | string | null;

/** Makes an element with properties and children; `null` children are left out, text is never read as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Whether the page has an element for this purpose. */
export function hasPart(name: string): boolean {
  return document.querySelector(`[data-part="${CSS.escape(name)}"]`) !== null;
}

/** The element that stands in the page for this purpose: `data-part="status"`. */
export function part<Type extends HTMLElement = HTMLElement>(name: string): Type {
  const found = document.querySelector<Type>(`[data-part="${name}"]`);
  if (!found) throw new Error(`the page has no part ${name}`);
  return found;
}

/**
 * Puts items behind those that stand in a list, which are the first of them.
 * @returns those that are new
 */
export function grow(list: HTMLElement, items: readonly HTMLElement[]): HTMLElement[] {
  const added = items.slice(list.childElementCount);
  list.append(...added);
  return added;
}
