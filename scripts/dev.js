import "./start.js";

const { runDev } = await import("../src/commands/dev-command.ts");
const code = await runDev(process.argv.slice(2));
// Folders that are watched would keep the process running.
if (code !== 0) process.exit(code);
