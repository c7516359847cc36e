import { documentJsonSchema, type NamedField } from "../../schema/index.ts";

/** A field of `/data/documents.jsonl`, for the table that explains it. */
export interface DataField {
  name: string;
  label: string;
  /** In the words of JSON Schema: `string`, `string[]`, `object`. */
  type: string;
  required: boolean;
  description: string;
}

/** What of JSON Schema the table shows. */
interface FieldSchema {
  title?: string;
  description?: string;
  type?: string;
  items?: FieldSchema;
}

/** The fields of a line, from the schema that is published beside it. */
/** @param own fields of the project */
export function dataFields(own: readonly NamedField[] = []): DataField[] {
  const { properties, required } = documentJsonSchema(own) as {
    properties: Record<string, FieldSchema>;
    required: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    label: schema.title ?? name,
    type: typeName(schema),
    required: required.includes(name),
    description: schema.description ?? "",
  }));
}

function typeName({ type = "string", items }: FieldSchema): string {
  return type === "array" && items ? `${typeName(items)}[]` : type;
}
