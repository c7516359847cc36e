import { expect, test } from "vitest";
import { askThread } from "./ask-thread.ts";

const prelude = 'import { parentPort, workerData } from "node:worker_threads";';
const module = (text: string) =>
  new URL(`data:text/javascript,${encodeURIComponent(prelude + text)}`);

test("a thread answers what it is asked", async () => {
  const adding = module("parentPort.postMessage(workerData.one + workerData.other);");
  expect(await askThread(adding, { one: 1, other: 2 })).toBe(3);
});

test("the answer of a thread that has ended while nobody listened is heard", async () => {
  const isOver = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const telling = module(`
    process.on("exit", () => {
      Atomics.store(workerData.isOver, 0, 1);
      Atomics.notify(workerData.isOver, 0);
    });
    parentPort.postMessage("answer");
  `);
  const answer = askThread(telling, { isOver });
  Atomics.wait(isOver, 0, 0);
  expect(await answer).toBe("answer");
});

test("what a thread throws is thrown, with what the system has said of it", async () => {
  const failing = module('import fs from "node:fs"; fs.readFileSync("/nowhere/at/all");');
  await expect(askThread(failing, {})).rejects.toMatchObject({ code: "ENOENT" });
});

test("a thread that ends without an answer is not waited for", async () => {
  await expect(askThread(module("process.exit(3);"), {})).rejects.toThrow("ended with 3");
});

test("a thread that is not waited for any more is ended, for the reason that was given", async () => {
  const stop = new AbortController();
  const waiting = askThread(module("for (;;);"), {}, stop.signal);
  const reason = new Error("enough");
  stop.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  await expect(askThread(module(""), {}, stop.signal)).rejects.toBe(reason);
});
