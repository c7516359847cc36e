import { runPreview } from "../src/build/preview-command.ts";

process.exitCode = await runPreview(process.argv.slice(2));
