// Says where an import runs upwards or in a circle, and which folder is crowded (docs/architecture.md).
import { join } from "node:path";
import { houseFaults } from "../src/testing/house/faults.ts";
import { programFiles, readImports } from "../src/testing/house/imports.ts";
import { mostFiles, rooms } from "../src/testing/house/rooms.ts";

const src = join(import.meta.dirname, "../src");
const faults = houseFaults(programFiles(src), readImports(src), { rooms, mostFiles });
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
