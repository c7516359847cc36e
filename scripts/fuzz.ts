import { runFuzz } from "../src/testing/fuzz/fuzz-command.ts";

process.exitCode = await runFuzz(process.argv.slice(2));
