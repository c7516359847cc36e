import { addresses } from "../../portal/addresses/portal-addresses.ts";
import { type DocumentList, dimensions } from "../../portal/lists/lists.ts";
import type { Portal } from "../../portal/model/portal.ts";
import type { ValidityStatus } from "../../schema/index.ts";

/** A number of the portal, and where what it counts is listed. */
export interface PortalNumber {
  label: string;
  count: number;
  /** What is counted: 份, 个. */
  unit: string;
  /** Null: there is no such list. */
  address: string | null;
}

/** What holds today, changed or in part as it may be; of what is not labelled nobody knows. */
const holding: ReadonlySet<ValidityStatus> = new Set(["inForce", "amended", "partiallyInForce"]);

/**
 * What can be counted, on the day of the portal.
 * @param years the lists by year
 */
export function portalNumbers(
  { documents, asOf }: Pick<Portal, "documents" | "asOf">,
  years: readonly DocumentList[],
): PortalNumber[] {
  const year = asOf.slice(0, 4);
  const ofYear = years.find(({ title }) => title === year);
  const organs = new Set(documents.map(({ publisher }) => publisher.id)).size;
  const inForce = documents.filter(({ validity }) => holding.has(validity.status)).length;
  return [
    { label: "公开的文件", count: documents.length, unit: "份", address: addresses.documents },
    { label: "标明现行有效的", count: inForce, unit: "份", address: null },
    {
      label: `${year}年公开的`,
      count: ofYear?.documents.length ?? 0,
      unit: "份",
      address: ofYear?.address ?? null,
    },
    {
      label: "公开文件的机构",
      count: organs,
      unit: "个",
      address: organs > 0 ? dimensions.publisher.address : null,
    },
  ];
}
