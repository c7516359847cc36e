import { organFolder } from "../../content/names/organ-folder.ts";
import { ownOrgan } from "../../content/settings/own-organ.ts";
import { organReportsAddress, pageInColumn } from "../../portal/addresses/organ-addresses.ts";
import { annualReportAddress } from "../../portal/addresses/page-addresses.ts";
import { pathSegment } from "../../portal/addresses/path-segment.ts";
import type { Desk } from "./desk.ts";

/** Where the annual report on a year stands: file and address. */
export interface ReportPlace {
  file: string;
  address: string;
}

/** Reports of the organ whose portal it is stand at the top, those of another entered organ in its folder. */
export function reportPlace(organ: string, year: string, desk: Pick<Desk, "state">): ReportPlace {
  const { publishers, settings } = desk.state;
  const entry = publishers.find(({ name }) => name === organ);
  const name = `annual-reports/${year}.md`;
  if (!entry || entry === ownOrgan(publishers, settings)) {
    return { file: name, address: annualReportAddress(year) };
  }
  const reports = organReportsAddress({ id: pathSegment(entry.id) });
  return { file: organFolder(entry.id) + name, address: pageInColumn(reports, year) };
}
