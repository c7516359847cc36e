import "./start.js";

const { runPreview } = await import("../src/commands/preview-command.ts");
process.exitCode = await runPreview(process.argv.slice(2));
