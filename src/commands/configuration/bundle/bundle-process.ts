import { stripVTControlCharacters } from "node:util";
import type { ExtensionsSource } from "../../../extensions/extensions.ts";
import { importBundle } from "../../../extensions/open-extensions.ts";
import { faultOf } from "./fault-of.ts";

/** What the process is asked: to bundle a configuration, or to try what it was bundled into. */
export type Task = { bundle: string } | { run: ExtensionsSource };

/** What it answers: what was asked, or what was thrown, in its words. */
export type Answer<Result> = { result: Result } | { fault: string };

// When whoever has asked is gone, this ends.
process.once("disconnect", () => process.exit());

process.once("message", async (task: Task) => {
  const work = "bundle" in task ? bundled(task.bundle) : tried(task.run);
  process.send?.(await work);
});

async function bundled(file: string): Promise<Answer<unknown>> {
  const { bundle } = await import("./bundle.ts");
  return bundle(file).then(
    (result) => ({ result }),
    ({ message }: Error) => {
      // Below a message of the bundler stands where in itself it was.
      const [told = ""] = stripVTControlCharacters(message).split("\nStack backtrace:");
      return { fault: told.replace(/^Build failed with .*\n+/, "").trim() };
    },
  );
}

/** What it says on the screen it says again when it is really run. */
async function tried(source: ExtensionsSource): Promise<Answer<true>> {
  process.stdout.write = () => true;
  process.stderr.write = () => true;
  return importBundle(source).then(
    () => ({ result: true }),
    (error: unknown) => ({ fault: faultOf(error, source) }),
  );
}
