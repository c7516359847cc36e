import { runImport } from "../src/import/import-command.ts";

process.exitCode = await runImport(process.argv.slice(2));
