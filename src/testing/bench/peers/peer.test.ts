import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { measureBuild } from "../cost/build-cost.ts";
import { runCommand } from "../cost/run-command.ts";
import { outcomeOf } from "./peer.ts";

const outcome = (script: string) =>
  outcomeOf(
    measureBuild(
      () => runCommand(process.execPath, ["--eval", script]),
      temporaryFolder({ "a.html": "甲" }),
    ),
  );

test("a peer that comes to its end is measured, one that fails is told by what it said", async () => {
  expect(await outcome("")).toMatchObject({ cost: { files: 1, bytes: 3 }, failure: null });
  expect(await outcome("process.exit(3)")).toEqual({ cost: null, failure: "ended with 3" });
  const said = "console.error('one\\nFATAL ERROR: JavaScript heap out of memory'); process.abort()";
  expect(await outcome(said)).toEqual({
    cost: null,
    failure: "FATAL ERROR: JavaScript heap out of memory",
  });
});
