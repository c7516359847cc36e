import { expect, test } from "vitest";
import { askProcess } from "./ask-process.ts";

type Then = "answer" | "die" | "wait";

/** Asks a process to count, and tells what it has said. */
async function count(to: number, then: Then, signal = new AbortController().signal) {
  const said: number[] = [];
  const answerOf = (message: number | string) => {
    if (typeof message === "string") return message;
    if (message === 13) throw new RangeError("counts too far");
    said.push(message);
    return undefined;
  };
  const module = new URL("fixtures/asked-process.ts", import.meta.url);
  const answer = await askProcess(module, { to, then }, answerOf, { signal });
  return { said, answer };
}

test("a process is listened to until it has answered", async () => {
  expect(await count(3, "answer")).toEqual({ said: [1, 2, 3], answer: "counted" });
});

test("what is thrown over a message is the answer", async () => {
  await expect(count(13, "wait")).rejects.toThrow(new RangeError("counts too far"));
});

test("a process that ends without an answer fails with what it has written", async () => {
  await expect(count(1, "die")).rejects.toThrow(new Error("cannot count on"));
});

test("a process that is not waited for any more is ended, for the reason that was given", async () => {
  const stop = new AbortController();
  const waiting = count(1, "wait", stop.signal);
  const reason = new Error("enough");
  stop.abort(reason);
  await expect(waiting).rejects.toBe(reason);
});

test("a process that was stopped before it began is ended too", async () => {
  await expect(count(1, "answer", AbortSignal.abort("late"))).rejects.toBe("late");
});
