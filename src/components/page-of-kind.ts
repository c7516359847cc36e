import type { PageProps } from "../page-kinds/page.ts";

/**
 * The page a template is to show.
 * @throws when it is of another kind: each kind has its own template
 */
export function pageOfKind<Kind extends PageProps["kind"]>(
  { page }: App.Locals,
  kind: Kind,
): Extract<PageProps, { kind: Kind }> {
  if (page.kind !== kind) throw new TypeError(`A page of kind ${page.kind} is no ${kind}.`);
  return page as Extract<PageProps, { kind: Kind }>;
}
