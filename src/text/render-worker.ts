import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parentPort, workerData } from "node:worker_threads";
import { splitFrontMatter } from "../content/front-matter.ts";
import { readText, textKeyOf, writeText } from "./cache.ts";
import { TextError } from "./limits.ts";
import { renderText } from "./render.ts";
import type { RenderedText, TextFailure, TextSummary } from "./text.ts";

/** What a worker is told once. */
export interface RenderSettings {
  cacheDir: string;
  version: string;
}

/** What a worker says of a file: the text's summary, and the hash of the very bytes it is of. */
export type RenderAnswer = { sha256: string; summary: TextSummary } | Pick<TextFailure, "failure">;

const { cacheDir, version } = workerData as RenderSettings;

parentPort?.on("message", async ({ path }: { path: string }) => {
  const answer: RenderAnswer = await summarise(path).catch(failureOf);
  parentPort?.postMessage(answer);
});

/** Renders a file unless the cache has its text already. */
async function summarise(path: string): Promise<RenderAnswer> {
  const bytes = await readFile(path);
  const { body } = splitFrontMatter(new TextDecoder().decode(bytes));
  const textKey = textKeyOf(body, version);
  const text = await readText(cacheDir, textKey).catch(() => render(body, textKey));
  const { characters, language, references } = text;
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    summary: { textKey, characters, language, references },
  };
}

async function render(body: string, textKey: string): Promise<RenderedText> {
  const text = renderText(body);
  await writeText(cacheDir, textKey, text);
  return text;
}

function failureOf(error: unknown): RenderAnswer {
  if (!(error instanceof TextError)) return { failure: { code: "failed", message: String(error) } };
  const { code, message, line } = error;
  return { failure: { code, message, line } };
}
