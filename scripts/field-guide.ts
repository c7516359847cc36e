import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withRuleTables } from "../src/checks/rule-guide.ts";
import { editorSchemas } from "../src/schema/editor-schemas.ts";
import { fieldGuide } from "../src/schema/field-guide.ts";

const docs = join(import.meta.dirname, "../docs");
await writeFile(join(docs, "fields.md"), fieldGuide());
const checking = join(docs, "checking.md");
await writeFile(checking, withRuleTables(await readFile(checking, "utf8")));

await mkdir(join(docs, "schemas"), { recursive: true });
for (const [name, text] of Object.entries(editorSchemas())) {
  await writeFile(join(docs, "schemas", name), text);
}
