import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { withRuleTables } from "../src/checks/rule-guide.ts";
import { fieldGuide } from "../src/schema/field-guide.ts";

const docs = join(import.meta.dirname, "../docs");
await writeFile(join(docs, "fields.md"), fieldGuide());
const checking = join(docs, "checking.md");
await writeFile(checking, withRuleTables(await readFile(checking, "utf8")));
