import { runVerifyText } from "../src/commands/verify-text/verify-text.ts";

process.exitCode = await runVerifyText(process.argv.slice(2));
