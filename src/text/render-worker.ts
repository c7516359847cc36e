import { parentPort, workerData } from "node:worker_threads";
import { readText, textKeyOf, writeText } from "./cache.ts";
import { TextError } from "./limits.ts";
import { readBody } from "./read-body.ts";
import { renderText } from "./render.ts";
import type { RenderedText, TextSummary } from "./text.ts";

/** What a worker is told once. */
export interface RenderSettings {
  cacheDir: string;
  version: string;
}

const { cacheDir, version } = workerData as RenderSettings;

parentPort?.on("message", async (path: string) => {
  const reply = await summarise(path).catch(failureOf);
  parentPort?.postMessage(reply);
});

/** Renders a file unless the cache has its text already. */
async function summarise(path: string): Promise<TextSummary> {
  const { body } = await readBody(path);
  const textKey = textKeyOf(body, version);
  const text = await readText(cacheDir, textKey).catch(() => render(body, textKey));
  const { characters, language, references } = text;
  return { textKey, characters, language, references };
}

async function render(body: string, textKey: string): Promise<RenderedText> {
  const text = renderText(body);
  await writeText(cacheDir, textKey, text);
  return text;
}

function failureOf(error: unknown) {
  const { code, message, line } =
    error instanceof TextError
      ? error
      : { code: "failed" as const, message: String(error), line: undefined };
  return { failure: { code, message, line } };
}
