import "./start.js";

const { runImport } = await import("../src/import/import-command.ts");
process.exitCode = await runImport(process.argv.slice(2));
