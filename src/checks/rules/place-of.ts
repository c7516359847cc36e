import { positionIn } from "../../content/yaml-source/field-positions.ts";
import type { Place } from "../../diagnostics/catalogue.ts";
import type { FieldName } from "../../schema/index.ts";
import type { CheckedPortal } from "./rule.ts";

type Document = CheckedPortal["documents"][number];

/**
 * Where a field of a document stands; the document as a whole where it has no such field.
 * @param field of the program, or one that the project adds
 */
export function placeOf({ source, positions }: Document, field: FieldName | (string & {})): Place {
  return { file: source.file, ...positionIn(positions, field) };
}
