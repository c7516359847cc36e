import { keepCompiled } from "../src/build/keep-compiled.ts";

keepCompiled();
const { runBuild } = await import("../src/build/command.ts");
process.exitCode = await runBuild(process.argv.slice(2));
