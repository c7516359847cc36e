import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { inTurn } from "./in-turn.ts";

test("works of one name follow each other, also after a failure; others do not wait", async () => {
  const said: string[] = [];
  const work = (name: string, time: number) => async () => {
    said.push(`${name} begins`);
    await setTimeout(time);
    said.push(`${name} ends`);
    if (name === "a") throw new Error("broken");
  };
  await Promise.allSettled([
    inTurn("one", work("a", 30)),
    inTurn("one", work("b", 1)),
    inTurn("other", work("c", 1)),
  ]);
  expect(said).toEqual(["a begins", "c begins", "c ends", "a ends", "b begins", "b ends"]);
});

test("whoever gives up waiting lets the next one wait on", async () => {
  const said: string[] = [];
  const stop = new AbortController();
  const first = inTurn("one", () => setTimeout(30).then(() => said.push("first")));
  const second = inTurn("one", async () => said.push("second"), stop.signal);
  const third = inTurn("one", async () => said.push("third"));
  stop.abort("enough");
  await expect(second).rejects.toBe("enough");
  await Promise.all([first, third]);
  expect(said).toEqual(["first", "third"]);
});
