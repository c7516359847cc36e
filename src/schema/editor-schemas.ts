import { z } from "zod";
import { documentSchema } from "./document.ts";
import { fieldNotes } from "./field/field.ts";
import { pageSchema } from "./page.ts";
import { catalogSchema } from "./settings/catalog.ts";
import { portalSettingsSchema } from "./settings/portal.ts";
import { publishersSchema } from "./settings/publishers.ts";
import { synonymsSchema } from "./settings/synonyms.ts";
import { genres } from "./vocabulary/genres.ts";
import { homeBlocks } from "./vocabulary/home-blocks.ts";
import { themes } from "./vocabulary/themes.ts";
import { validityLabel, validityStatuses } from "./vocabulary/validity.ts";

/** Words that an editor proposes for a field, or for each entry of a list, by the field's label. */
const proposed: Readonly<Record<string, readonly string[]>> = {
  体裁分类: genres,
  首页版块: homeBlocks.all,
  有效性: validityStatuses.map(validityLabel),
  主题分类: Object.entries(themes).flatMap(([theme, below]) => [
    theme,
    ...below.map((name) => `${theme}/${name}`),
  ]),
};

/**
 * JSON Schema of each kind of file for editors, by file name: fields by name and by Chinese label, with what each is
 * for, and words to choose from. It proposes and explains; what is wrong is for `check` to say, which takes more
 * notations than JSON Schema can tell (a list of one written without brackets, a number without quotes).
 */
export function editorSchemas(): Record<string, string> {
  const schemas = {
    "document.json": documentSchema,
    "page.json": pageSchema,
    "portal.json": portalSettingsSchema,
    "publishers.json": publishersSchema,
    "catalog.json": catalogSchema,
    "synonyms.json": synonymsSchema,
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, written(editorSchema(schema))]),
  );
}

type Node = Record<string, unknown>;

function editorSchema(schema: z.ZodType): Node {
  const whole = z.toJSONSchema(schema, {
    target: "draft-07",
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      const note = fieldNotes.get(zodSchema as unknown as z.ZodType);
      if (note) Object.assign(jsonSchema, { title: note.label, description: note.zh });
    },
  });
  return { $schema: whole.$schema, ...lenient(whole as Node) };
}

const keptWords = ["title", "description", "$ref"] as const;

/** What helps to write, without what would refuse. */
function lenient(node: Node): Node {
  const left: Node = {};
  for (const word of keptWords) if (word in node) left[word] = node[word];
  const { properties, items, definitions, title } = node as Record<string, Record<string, Node>>;
  if (properties) left.properties = withLabels(properties);
  if (items) left.items = lenient(items);
  if (definitions) {
    left.definitions = Object.fromEntries(
      Object.entries(definitions).map(([name, one]) => [name, lenient(one)]),
    );
  }
  const words = proposed[String(title)];
  const choice = words && { anyOf: [{ enum: words }, {}] };
  if (choice && items) left.items = choice;
  else if (choice) Object.assign(left, choice);
  return left;
}

/** Each field by its name, then by its label. */
function withLabels(properties: Record<string, Node>): Record<string, Node> {
  const fields = Object.entries(properties).map(([name, node]) => [name, lenient(node)] as const);
  const labels = fields.flatMap(([, node]) =>
    typeof node.title === "string" ? [[node.title, node] as const] : [],
  );
  return Object.fromEntries([...fields, ...labels]);
}

function written(schema: Node): string {
  return `${JSON.stringify(schema, null, 1)}\n`;
}
