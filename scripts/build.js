import "./start.js";

const { runBuild } = await import("../src/commands/build-command.ts");
process.exitCode = await runBuild(process.argv.slice(2));
