import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { bodyOf } from "../../content/source-text/body.ts";
import { withoutOpenMarks } from "../../content/unfilled/leave-out.ts";
import { hasText, packText, readText, textKeyOf } from "../kept/text-cache.ts";
import { TextError } from "../limits.ts";
import type { RenderedText, TextFailure, TextSummary } from "../text.ts";
import { renderPlain } from "./render-plain.ts";

/** Where texts go, and the version of the pipeline that makes them. */
export interface RenderSettings {
  cacheDir: string;
  version: string;
}

/** What came of a file: the text's summary, and the hash of the very bytes it is of. */
export type RenderAnswer = { sha256: string; summary: TextSummary } | Pick<TextFailure, "failure">;

/** Told a text that the cache does not hold yet, packed as it is to be kept. */
export type KeepText = (textKey: string, packed: Uint8Array) => void;

/**
 * Renders a file unless the cache has its text already.
 * @param leavesOut whether what is still to be filled in (【待填】) is left out
 */
export async function renderFile(
  path: string,
  settings: RenderSettings,
  keep: KeepText,
  leavesOut = false,
): Promise<RenderAnswer> {
  return summarise(path, settings, keep, leavesOut).catch(failureOf);
}

async function summarise(
  path: string,
  { cacheDir, version }: RenderSettings,
  keep: KeepText,
  leavesOut: boolean,
): Promise<RenderAnswer> {
  const bytes = readFileSync(path);
  const written = bodyOf(new TextDecoder().decode(bytes));
  const body = leavesOut ? withoutOpenMarks(written) : written;
  const textKey = textKeyOf(body, version);
  const text = (await kept(cacheDir, textKey)) ?? (await render(body, textKey, keep));
  const { characters, language, references } = text;
  return {
    sha256: hash("sha256", bytes),
    summary: { textKey, characters, language, references },
  };
}

async function kept(cacheDir: string, textKey: string): Promise<RenderedText | null> {
  return hasText(cacheDir, textKey) ? readText(cacheDir, textKey).catch(() => null) : null;
}

/** The whole pipeline is loaded when it is needed. */
async function render(body: string, textKey: string, keep: KeepText): Promise<RenderedText> {
  const text = renderPlain(body) ?? (await import("./render.ts")).renderText(body);
  keep(textKey, packText(textKey, text));
  return text;
}

function failureOf(error: unknown): RenderAnswer {
  if (!(error instanceof TextError)) return { failure: { code: "failed", message: String(error) } };
  const { code, message, line, place } = error;
  return { failure: { code, message, line, ...(place !== undefined && { place }) } };
}
