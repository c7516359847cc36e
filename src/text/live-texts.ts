import { pipelineVersion } from "./pipeline-version.ts";
import { type RenderAllOptions, renderAll, type TextFile } from "./render-all.ts";
import { renderFile } from "./render-file.ts";
import type { TextFailure, TextSummary } from "./text.ts";

/** A file as it was read. */
export type ReadTextFile = Required<TextFile> & { bytes: number };

/** Bytes of Markdown that are rendered while everything else waits: about a second. More goes to workers. */
const inPassing = 1_000_000;

/**
 * The texts of a folder that is rendered again and again in one process: what is known stays in memory, the
 * pipeline stays loaded, and a changed text or two are rendered right here.
 */
export class LiveTexts {
  #known = new Map<string, TextSummary>();
  readonly #version = pipelineVersion(new URL("render-worker.ts", import.meta.url));

  /** Does what `renderAll` does. */
  async renderAll(
    files: readonly ReadTextFile[],
    options: RenderAllOptions,
  ): Promise<(TextSummary | TextFailure)[]> {
    const missing = files.filter(({ sha256 }) => !this.#known.has(sha256));
    const bytes = missing.reduce((sum, file) => sum + file.bytes, 0);
    const rendered =
      bytes > inPassing
        ? await renderAll(missing, options)
        : await this.#renderHere(missing, options.cacheDir);
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

  /** For when the cache is not what it was: everything is looked up there again. */
  forget(): void {
    this.#known.clear();
  }

  async #renderHere(
    files: readonly ReadTextFile[],
    cacheDir: string,
  ): Promise<(TextSummary | TextFailure)[]> {
    const results: (TextSummary | TextFailure)[] = [];
    for (const { path } of files) {
      const answer = await renderFile(path, { cacheDir, version: this.#version });
      results.push("failure" in answer ? { path, ...answer } : answer.summary);
    }
    return results;
  }
}
