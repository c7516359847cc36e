import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { splitFrontMatter } from "../content/front-matter.ts";
import { readText, textKeyOf, writeText } from "./cache.ts";
import { TextError } from "./limits.ts";
import { renderText } from "./render.ts";
import type { RenderedText, TextFailure, TextSummary } from "./text.ts";

/** Where texts go, and the version of the pipeline that makes them. */
export interface RenderSettings {
  cacheDir: string;
  version: string;
}

/** What came of a file: the text's summary, and the hash of the very bytes it is of. */
export type RenderAnswer = { sha256: string; summary: TextSummary } | Pick<TextFailure, "failure">;

/** Sees to it that the cache holds the rendered text of a file. */
export async function renderFile(path: string, settings: RenderSettings): Promise<RenderAnswer> {
  return summarise(path, settings).catch(failureOf);
}

/** Renders a file unless the cache has its text already. */
async function summarise(path: string, settings: RenderSettings): Promise<RenderAnswer> {
  const bytes = await readFile(path);
  const { body } = splitFrontMatter(new TextDecoder().decode(bytes));
  const textKey = textKeyOf(body, settings.version);
  const text = await readText(settings.cacheDir, textKey).catch(() =>
    render(body, settings.cacheDir, textKey),
  );
  const { characters, language, references } = text;
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    summary: { textKey, characters, language, references },
  };
}

async function render(body: string, cacheDir: string, textKey: string): Promise<RenderedText> {
  const text = renderText(body);
  await writeText(cacheDir, textKey, text);
  return text;
}

function failureOf(error: unknown): RenderAnswer {
  if (!(error instanceof TextError)) return { failure: { code: "failed", message: String(error) } };
  const { code, message, line } = error;
  return { failure: { code, message, line } };
}
