import { routeAddress } from "../portal/addresses/page-addresses.ts";
import type { DocumentKeys } from "../portal/document/document-keys.ts";
import type { PortalDocument } from "../portal/model/portal.ts";
import { type PlannedFile, plannedFile } from "../portal/plan/planned-file.ts";
import { pageKey } from "./page-key.ts";

/** A page that is made when it is asked for; `kind` is its route in `src/pages`, whose file shows it. */
export interface PlannedPage<Props extends { kind: string }> extends PlannedFile {
  kind: Props["kind"];
  /** The document whose own page it is. */
  document?: PortalDocument;
  /** Whether it stands at a former address of a document. */
  isAlias?: true;
  /**
   * sha256, hex, of everything the page shows.
   * @param shared key of what stands on every page of its kind
   */
  key(shared: string, keys: DocumentKeys): string;
  /** What it shows. */
  props(): Props;
}

/** @param source the content file it is made for; null for a page of the portal itself */
export function plannedPage<Props extends { kind: string }>(
  kind: Props["kind"],
  address: string,
  props: () => Props,
  source: string | null = null,
): PlannedPage<Props> {
  const key = (shared: string) => pageKey(shared, { address, props: props() });
  return { ...plannedFile(kind, address, source), key, props };
}

/** A page that is the only one of its kind: its route tells its address. */
export function singlePage<Props extends { kind: string }>(
  kind: Props["kind"],
  props: () => Props,
): PlannedPage<Props> {
  return plannedPage(kind, routeAddress(kind), props);
}
