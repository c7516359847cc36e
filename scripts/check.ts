import { runCheck } from "../src/check/check-command.ts";

process.exitCode = await runCheck(process.argv.slice(2));
