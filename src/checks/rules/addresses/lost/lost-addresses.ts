import type { KnownDocument } from "../../../../content/reading/read-document.ts";
import { positionIn } from "../../../../content/yaml-source/field-positions.ts";
import { addressKey, type GoneAddress } from "../../../../history/gone-address.ts";
import { formerAddressFault } from "../../../../identifiers/former-address.ts";
import { slugOf } from "../../../../identifiers/slug.ts";
import { documentAddress } from "../../../../portal/addresses/document-addresses.ts";
import type { CheckedPortal } from "../../rule.ts";
import { isShown } from "./is-shown.ts";

/** Addresses that were public and lead nowhere now, of one document. */
export interface LostAddresses {
  /** The index number first, if it is among them. */
  gone: [GoneAddress, ...GoneAddress[]];
  /** What lies in its file now; null where there is no such file any more. */
  document: KnownDocument | null;
}

const found = new WeakMap<CheckedPortal, LostAddresses[]>();

/** Found out once for a portal: several rules ask. */
export function lostAddresses(portal: CheckedPortal): LostAddresses[] {
  const known = found.get(portal) ?? findLost(portal);
  found.set(portal, known);
  return known;
}

function findLost(portal: CheckedPortal): LostAddresses[] {
  const { documents, asOf } = portal;
  const lastOf = new Map(portal.gone.map((gone) => [addressKey(gone.address), gone] as const));
  const once = [...lastOf].filter(
    ([, { from, address }]) => from !== null && from <= asOf && mayBeAlias(address),
  );
  if (once.length === 0) return [];
  const present = new Set(
    documents
      .filter((document) => isShown(document, asOf))
      .flatMap(({ meta }) => addressesOf(meta)),
  );
  const byFile = new Map(documents.map((document) => [document.source.file, document] as const));
  // A file that cannot be read has its error already.
  const unread = new Set(portal.files.filter((file) => !isRead(byFile.get(file))));
  const lost = once.flatMap(([key, gone]) =>
    present.has(key) || unread.has(gone.file) ? [] : [gone],
  );
  const groups = Map.groupBy(lost, ({ file, commit, was }) =>
    byFile.has(file) ? file : `${commit} ${was}`,
  );
  return [...groups.values()].map((group) => {
    const [first, ...others] = group.sort((a, b) => Number(a.isAlias) - Number(b.isAlias));
    const gone = [first as GoneAddress, ...others] as LostAddresses["gone"];
    return { gone, document: byFile.get(gone[0].file) ?? null };
  });
}

/** Whether an address may stand in a document: what earlier versions of the program let pass is not asked for again. */
function mayBeAlias(address: string): boolean {
  return !address.startsWith("/") || formerAddressFault(address) === null;
}

/** Whether the addresses of a document could be read: what is wrong with one alias says nothing of the others. */
function isRead(document: KnownDocument | undefined): boolean {
  if (!document?.meta.indexNumber) return false;
  return document.meta.aliases !== undefined || positionIn(document.positions, "aliases") === null;
}

/** What tells the addresses of a document apart from others. */
export function addressesOf({ indexNumber, aliases = [] }: KnownDocument["meta"]): string[] {
  return [...(indexNumber === undefined ? [] : [indexNumber]), ...aliases].map(addressKey);
}

/** The addresses as they stood in the files, one after the other. */
export function namesOf(gone: readonly GoneAddress[]): string {
  return gone.map(({ address }) => address).join("、");
}

/** An address below the portal, as readers know it. */
export function shownAddress({ address }: GoneAddress): string {
  return address.startsWith("/") ? address : `/${documentAddress(slugOf(address))}`;
}
