import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fieldGuide } from "../src/schema/field-guide.ts";

await writeFile(join(import.meta.dirname, "../docs/fields.md"), fieldGuide());
