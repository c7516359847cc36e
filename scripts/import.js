import "./start.js";

const { runImport } = await import("../src/commands/import-command.ts");
process.exitCode = await runImport(process.argv.slice(2));
