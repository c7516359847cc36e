import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { loadRules } from "./load-rules.ts";

const rule = (id: string) =>
  `export const rule = { id: "${id}", looksAt: "document", check() {} };`;

/** The ids of the rules in files below a folder of rules. */
async function idsIn(files: Record<string, string>): Promise<string[]> {
  const rules = await loadRules(pathToFileURL(`${temporaryFolder(files)}/`));
  return rules.map(({ id }) => id);
}

test("a file in the folder of a subject is a rule; tests, and what lies below, are none", async () => {
  const files = {
    "rule.ts": "",
    "text/second.ts": rule("text/second"),
    "text/first.ts": rule("text/first"),
    "text/first.test.ts": "",
    "text/lines/once.ts": "",
    "fixtures/portal.ts": "",
    "dates/order.ts": rule("dates/order"),
  };
  expect(await idsIn(files)).toEqual(["dates/order", "text/first", "text/second"]);
});

test("what is looked for everywhere is a rule for documents and one for files", async () => {
  const mark = `export const mark = { id: "secrecy/mark", looksAt: "everywhere", find: () => [] };`;
  expect(await idsIn({ "secrecy/mark.ts": mark })).toEqual([
    "secrecy/mark",
    "secrecy/mark-in-file",
  ]);
});

test("a file that is no rule is named, with where it belongs", async () => {
  await expect(idsIn({ "dates/day-of.ts": "export const dayOf = () => null;" })).rejects.toThrow(
    /dates\/day-of\.ts exports no rule\. What rules share stands in a folder below: dates\/…\/day-of\.ts$/,
  );
});

test("a rule of another subject, and an id that is taken, are named", async () => {
  await expect(idsIn({ "dates/a.ts": rule("text/a") })).rejects.toThrow(
    /dates\/a\.ts: the id text\/a has to begin with dates\/$/,
  );
  await expect(
    idsIn({ "dates/a.ts": rule("dates/a"), "dates/b.ts": rule("dates/a") }),
  ).rejects.toThrow("Two rules have the id dates/a.");
});
