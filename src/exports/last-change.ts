import type { PortalDocument } from "../portal/model/portal.ts";

/**
 * When what is published of a document last changed, `YYYY-MM-DD` or with a time after it: its listed day, the day
 * it was corrected (`updatedOn`) or withdrawn. A day that has not come does not count.
 * @param asOf the day the portal is made for
 */
export function lastChange(document: PortalDocument, asOf: string): string {
  const { meta } = document;
  const later = [meta.updatedOn, meta.withdrawal?.on];
  return later.reduce<string>(
    (last, one) => (one && one.slice(0, 10) <= asOf && one > last ? one : last),
    listedTime(document),
  );
}

/** The listed day, with its time where one is known. */
export function listedTime({ day, meta }: PortalDocument): string {
  return meta.publishedOn?.startsWith(day) ? meta.publishedOn : day;
}
