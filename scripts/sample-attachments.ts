// Writes the sample portal's PDF, XLSX and DOCX attachments; the bytes are the same on every machine.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sampleAttachments } from "../src/testing/sample-attachments/files.ts";

const documents = join(import.meta.dirname, "../content/documents");
for (const [path, bytes] of Object.entries(sampleAttachments())) {
  const file = join(documents, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
}
