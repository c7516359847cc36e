import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { compareDays, dayOf, parseMoment } from "../../identifiers/day.ts";
import { fieldByLabel } from "../../schema/index.ts";
import type { FileHistory } from "../rule.ts";

/** What is known of a folder's files, by path inside it, and since when. */
export interface History {
  keptSince: string | null;
  files: Map<string, Omit<FileHistory, "keptSince">>;
}

/** A commit that brings more documents than this is an import: it tells nothing of when each was published. */
const mostAtOnce = 20;

/** Adds the commits of a folder's log to what is known, the oldest first. @param since null: all */
export async function readLog(root: string, since: string | null, history: History): Promise<void> {
  const range = since === null ? "HEAD" : `${since}..HEAD`;
  await readAdditions(root, range, history);
  await readMovedDays(root, range, history);
}

/** First commits, followed through renaming. */
async function readAdditions(root: string, range: string, history: History): Promise<void> {
  let day = "";
  let added: string[] = [];
  const settle = () => {
    const addedOn = added.length > mostAtOnce ? null : day;
    for (const file of added) history.files.set(file, { addedOn, movedBack: null });
    if (added.length > 0) history.keptSince ??= day;
    added = [];
  };
  const log = ["--diff-filter=AR", "--name-status", range];
  for await (const line of logLines(root, log)) {
    const [status, first = "", second = ""] = line.split("\t");
    if (line.startsWith(commitMark)) {
      settle();
      day = line.slice(1);
    } else if (status === "A") {
      if (first.endsWith(".md")) added.push(first);
    } else if (status?.startsWith("R")) {
      const known = history.files.get(first);
      if (known) history.files.set(second, known);
    }
  }
  settle();
}

/** Changes of a day of publication to an earlier one. */
async function readMovedDays(root: string, range: string, history: History): Promise<void> {
  let on = "";
  let file = "";
  let from: string | null = null;
  const log = ["--diff-filter=M", "-U0", "-p", `-G${dayLine.source}`, range];
  for await (const line of logLines(root, log)) {
    if (line.startsWith(commitMark)) on = line.slice(1);
    else if (line.startsWith("+++ ")) [file, from] = [line.slice("+++ ".length), null];
    else if (line.startsWith("-")) from = publishedOn(line.slice(1)) ?? from;
    else if (line.startsWith("+")) {
      const to = publishedOn(line.slice(1));
      if (to === null || from === null || compareDays(to, from) >= 0) continue;
      const known = history.files.get(file) ?? { addedOn: null, movedBack: null };
      history.files.set(file, { ...known, movedBack: { on, from, to } });
    }
  }
}

const commitMark = "\0";
const dayLine = /^(publishedOn|发布日期|公开日期|发布时间|发表时间|日期|时间)/;

/** The day of publication that a line of front-matter gives. */
function publishedOn(line: string): string | null {
  if (!dayLine.test(line)) return null;
  const colon = line.search(/[:：]/);
  if (colon === -1 || fieldByLabel(line.slice(0, colon)) !== "publishedOn") return null;
  const value = line.slice(colon + 1).replace(/\s#.*$/, "");
  const moment = parseMoment(value.replace(/["']/g, "").trim());
  return moment && dayOf(moment);
}

/** Lines of `git log`, the oldest commit first, each headed by its day; paths are those inside the folder. */
async function* logLines(root: string, options: readonly string[]): AsyncGenerator<string> {
  const fixed = ["-c", "core.quotePath=false", "log", "--reverse", "--relative", "--no-color"];
  const shape = ["--format=%x00%cs", "--no-prefix", "--no-ext-diff", "--no-textconv"];
  const git = spawn("git", [...fixed, ...shape, ...options, "--", "."], {
    cwd: root,
    stdio: ["ignore", "pipe", "ignore"],
  });
  // Where git cannot be started there is no history.
  git.on("error", () => {});
  yield* createInterface({ input: git.stdout, crlfDelay: Number.POSITIVE_INFINITY });
}
