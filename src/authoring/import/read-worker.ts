import { parentPort } from "node:worker_threads";
import { readPage } from "./read-page.ts";

/** Worker thread: reads the file of each message and answers with what is in it. */
parentPort?.on("message", async ({ path }: { path: string }) => {
  parentPort?.postMessage(await readPage(path));
});
