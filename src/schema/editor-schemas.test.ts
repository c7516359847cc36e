import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { editorSchemas } from "./editor-schemas.ts";
import { documentFieldNames } from "./index.ts";

const folder = join(import.meta.dirname, "../../docs/schemas");

test("docs/schemas is what `npm run docs` writes", () => {
  const files = Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
  expect(files).toEqual(editorSchemas());
});

const schema = (name: string) => JSON.parse(editorSchemas()[name] ?? "");

test("every field of a document is proposed, by its name and by its label, with a line of help", () => {
  const { properties } = schema("document.json");
  for (const name of documentFieldNames) {
    const { title, description } = properties[name];
    expect(description, name).toMatch(/./);
    expect(properties[title], name).toEqual(properties[name]);
  }
  expect(properties.genre.anyOf[0].enum).toContain("通知");
  expect(properties.validity.anyOf[0].enum).toContain("有效");
  expect(properties.topic.anyOf[0].enum).toContain("农业、林业、水利/水利");
});

test("so are fields inside others, and columns below columns", () => {
  expect(schema("portal.json").properties.contact.properties.phone.title).toBe("联系电话");
  expect(schema("publishers.json").items.properties.名称.title).toBe("名称");
  const catalog = schema("catalog.json");
  const name = catalog.items.$ref.replace("#/definitions/", "");
  expect(catalog.definitions[name].properties.children.items).toEqual(catalog.items);
  expect(catalog.definitions[name].properties.updateWithinDays.title).toBe("更新期限");
});

test("nothing is refused", () => {
  for (const text of Object.values(editorSchemas())) {
    expect(text).not.toMatch(/"(?:type|required|additionalProperties|pattern|maxLength)": [^{]/);
  }
});
