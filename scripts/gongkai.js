#!/usr/bin/env node
import "./start.js";

const { runCommand } = await import("../src/commands/commands.ts");
process.exitCode = await runCommand(process.argv.slice(2));
