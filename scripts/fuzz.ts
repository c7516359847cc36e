import { runFuzz } from "../src/fuzz/fuzz-command.ts";

process.exitCode = await runFuzz(process.argv.slice(2));
