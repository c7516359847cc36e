import "./start.js";

const { runCheck } = await import("../src/check/check-command.ts");
process.exitCode = await runCheck(process.argv.slice(2));
