import { positionIn } from "../../content/yaml-source/field-positions.ts";
import type { Place } from "../../diagnostics/catalogue.ts";
import type { FieldName } from "../../schema/index.ts";
import type { CheckedPortal } from "./rule.ts";

type Document = CheckedPortal["documents"][number];

/** Where a field of a document stands; the document as a whole where it has no such field. */
export function placeOf({ source, positions }: Document, field: FieldName): Place {
  return { file: source.file, ...positionIn(positions, field) };
}
