import { runVerifyText } from "../src/build/verify-text.ts";

process.exitCode = await runVerifyText(process.argv.slice(2));
