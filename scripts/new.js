import "./start.js";

const { runNew } = await import("../src/commands/new-command.ts");
const { openTerminal } = await import("../src/authoring/new/terminal.ts");
const { stdin, stdout } = process;
const canAsk = stdin.isTTY && stdout.isTTY;
process.exitCode = await runNew(
  process.argv.slice(2),
  canAsk ? () => openTerminal(stdin, stdout) : null,
  new Date(),
);
