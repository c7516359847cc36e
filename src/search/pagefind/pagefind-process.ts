import type { ChildProcess } from "node:child_process";
import { subscribe } from "node:diagnostics_channel";
import { close, createIndex } from "pagefind";

/** Which pages to index; both folders absolute. */
export interface PagefindTask {
  pages: string;
  /** Where to write the index. */
  bundle: string;
}

/** When Pagefind's program ends: its interface starts it, but does not tell of its end, and would wait for ever. */
const ended = new Promise<[code: number | null, signal: string | null]>((resolve) => {
  subscribe("child_process", (message) => {
    const { process: program } = message as { process: ChildProcess };
    program.once("exit", (...how) => resolve(how));
  });
});

// When the build has the answer, or is killed, this ends, and with it the program.
process.once("disconnect", () => process.exit());

process.once("message", async (task: PagefindTask) => {
  let isDone = false;
  ended.then(([code, signal]) => {
    if (!isDone) fail(`its program has ended with ${signal ?? code}`);
  });
  try {
    await index(task);
    isDone = true;
    await close();
    // Its memory is free then, and its time counted.
    await ended;
    process.send?.("done");
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
});

async function index({ pages, bundle }: PagefindTask): Promise<void> {
  // An unknown language is neither stemmed nor cut again.
  const { index, errors } = await createIndex({ forceLanguage: "unknown" });
  if (!index) throw new Error(errors.join("\n"));
  throwAny((await index.addDirectory({ path: pages })).errors);
  throwAny((await index.writeFiles({ outputPath: bundle })).errors);
}

function throwAny(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join("\n"));
}

/** The error stream is that of the program, too: what it has said stands before. */
function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
