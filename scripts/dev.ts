import { runDev } from "../src/build/dev-command.ts";

process.exitCode = await runDev(process.argv.slice(2));
