import "./start.js";

const { runCheck } = await import("../src/commands/check-command.ts");
process.exitCode = await runCheck(process.argv.slice(2));
