import { expect, test } from "vitest";
import { documentFieldNames, documentJsonSchema, labelOf } from "./index.ts";

const schema = documentJsonSchema() as {
  $schema: string;
  required: string[];
  properties: Record<string, { title?: string; description?: string; enum?: string[] }>;
};

test("the JSON Schema has every field, with label and line, and what the build computes", () => {
  expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  const computed = ["catalogNodes", "slug", "url", "validityReason", "sha256", "characters"];
  expect(Object.keys(schema.properties)).toEqual([...documentFieldNames, ...computed]);
  for (const name of documentFieldNames) {
    expect(schema.properties[name]?.title).toBe(labelOf(name));
    expect(schema.properties[name]?.description).toMatch(/。$/);
  }
});

test("what every line of the data file has is required, the rest is not", () => {
  expect(schema.required).toEqual(
    expect.arrayContaining(["title", "indexNumber", "publisher", "validity", "slug", "url"]),
  );
  expect(schema.required).not.toContain("documentNumber");
});

test("a node of the catalogue is a text, however many a document stands in (docs/promise.md)", () => {
  expect(schema.properties.catalog).toMatchObject({ type: "string" });
  expect(schema.properties.catalogNodes).toMatchObject({ type: "array" });
});

test("validity has its seven values", () => {
  expect(schema.properties.validity?.enum).toHaveLength(7);
});
