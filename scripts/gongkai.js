#!/usr/bin/env node
import "./start.js";
import { program } from "./program.js";

const { runCommand } = await program("commands/commands");
process.exitCode = await runCommand(process.argv.slice(2));
