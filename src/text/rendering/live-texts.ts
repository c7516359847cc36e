import { runningVersions } from "../../program/versions.ts";
import { keepText, saveTexts } from "../kept/text-cache.ts";
import { openTexts } from "../kept/text-files.ts";
import type { TextFailure, TextSummary } from "../text.ts";
import { type RenderAllOptions, renderAll, type TextFile } from "./render-all.ts";
import { type KeepText, renderFile } from "./render-file.ts";

/** A file as it was read. */
export type ReadTextFile = Required<Pick<TextFile, "path" | "sha256">> & { bytes: number };

/** Bytes of Markdown that are rendered while everything else waits: about a second. More goes to workers. */
const inPassing = 1_000_000;

/**
 * The texts of a folder that is rendered again and again in one process: what is known stays in memory, the
 * pipeline stays loaded, and a changed text or two are rendered right here.
 */
export class LiveTexts {
  #known = new Map<string, TextSummary>();
  readonly #version = runningVersions().texts;

  /** Does what `renderAll` does. */
  async renderAll(
    files: readonly ReadTextFile[],
    options: RenderAllOptions,
  ): Promise<(TextSummary | TextFailure)[]> {
    const missing = files.filter(({ sha256 }) => !this.#known.has(sha256));
    const rendered = await this.#renderMissing(missing, options);
    const news = new Map(missing.map(({ path }, index) => [path, rendered[index]]));
    const results = files.map(
      ({ sha256, path }) =>
        (this.#known.get(sha256) ?? news.get(path)) as TextSummary | TextFailure,
    );
    this.#known = new Map();
    for (const [index, { sha256 }] of files.entries()) {
      const result = results[index];
      if (result && !("failure" in result)) this.#known.set(sha256, result);
    }
    return results;
  }

  /** Renders one file, here. */
  async render(
    { path, sha256 }: ReadTextFile,
    cacheDir: string,
  ): Promise<TextSummary | TextFailure> {
    const keep: KeepText = (...text) => keepText(cacheDir, ...text);
    const answer = await renderFile(path, { cacheDir, version: this.#version }, keep);
    saveTexts(cacheDir);
    if ("failure" in answer) return { path, ...answer };
    if (answer.sha256 === sha256) this.#known.set(sha256, answer.summary);
    return answer.summary;
  }

  /** For when the cache is not what it was: everything is looked up there again. */
  forget(): void {
    this.#known.clear();
  }

  async #renderMissing(
    files: readonly ReadTextFile[],
    options: RenderAllOptions,
  ): Promise<(TextSummary | TextFailure)[]> {
    const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
    if (bytes > inPassing) return renderAll(files, options);
    openTexts(options.cacheDir);
    const results: (TextSummary | TextFailure)[] = [];
    for (const file of files) results.push(await this.render(file, options.cacheDir));
    return results;
  }
}
