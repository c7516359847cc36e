import type { Portal } from "../portal/model/portal.ts";
import { type DataField, dataFields } from "./data/data-fields.ts";
import { type PlannedPage, singlePage } from "./planned-page.ts";

/** 开放数据: the data files and the meaning of their fields. */
export interface DataPage {
  kind: "data";
  documents: number;
  /** The day the files are made for. */
  asOf: string;
  fields: DataField[];
}

export function dataPage({ documents, asOf, ownFields }: Portal): DataPage {
  return { kind: "data", documents: documents.length, asOf, fields: dataFields(ownFields) };
}

export function* dataPages(portal: Portal): Generator<PlannedPage<DataPage>> {
  yield singlePage("data", () => dataPage(portal));
}
