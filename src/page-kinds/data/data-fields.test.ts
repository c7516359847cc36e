import { expect, test } from "vitest";
import { documentFieldNames } from "../../schema/index.ts";
import { dataFields } from "./data-fields.ts";

test("every field of the schema is explained, with label, type and one line", () => {
  const fields = new Map(dataFields().map((field) => [field.name, field]));
  for (const name of [...documentFieldNames, "slug", "url", "sha256", "characters"]) {
    const field = fields.get(name);
    expect(field?.label, name).toMatch(/\p{Script=Han}|SHA/u);
    expect(field?.description, name).not.toBe("");
  }
  expect(fields.get("title")).toMatchObject({ type: "string", required: true });
  expect(fields.get("keywords")).toMatchObject({ type: "string[]" });
  expect(fields.get("documentNumber")).toMatchObject({ required: false });
});
