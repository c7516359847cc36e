import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { filesBelow } from "../../output/folder/output-files.ts";
import type { BuildOptions, BuildResult } from "../../site/build-options.ts";
import { buildSite } from "../../site/build-site.ts";
import { makeContent } from "../bench/made/make-content.ts";
import { applyStep, type ChangeStep } from "./change-sequence.ts";
import { commitAll, startRepository, takeBack } from "./committed-folder.ts";
import { tolerateLosses } from "./content-changes.ts";

const firstDay = "2026-12-31";

/** A portal as it was left by builds of changes, against one made of the same content from nothing. */
export interface Comparison {
  /** Steps that were taken until then. */
  steps: number;
  incremental: Diagnostic[];
  full: Diagnostic[];
  /** Output of the full build. */
  out: string;
  /** Files that only one has, or that are not the same. */
  differing: string[];
}

/** Makes so many documents after a content folder, in a repository at `content` of a folder, and builds `dist` of them. */
export async function startPortal(from: string, root: string, documents: number): Promise<void> {
  const content = join(root, "content");
  await makeContent(from, content, documents);
  tolerateLosses(content);
  const page = join(content, "pages", "help.md");
  if (!existsSync(page)) {
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(page, "---\ntitle: 帮助\n---\n\n怎样查找。\n");
  }
  startRepository(content, "2026-12-01");
  await built(root, {});
}

/**
 * Takes steps one after the other, each followed by a build of what has changed; what makes errors is taken back to the
 * last commit. After every so many, a full build into folders of its own is compared.
 */
export async function* comparisons(
  root: string,
  sequence: readonly ChangeStep[],
  every: number,
): AsyncGenerator<Comparison> {
  const content = join(root, "content");
  let serial = 0;
  for (const [at, step] of sequence.entries()) {
    const steps = at + 1;
    applyStep(content, step, serial);
    serial += step.names.length;
    const asOf = step.day;
    let { diagnostics, summary } = await build(root, { asOf });
    if (!summary) takeBack(content);
    else if (step.isCommitted) commitAll(content, asOf);
    if (!summary || step.isCommitted) ({ diagnostics, summary } = await built(root, { asOf }));
    if (steps % every > 0) continue;
    const out = join(root, `full-${steps}`);
    const full = await built(root, { asOf, out, cache: join(root, `cache-${steps}`) });
    const differing = differingFiles(join(root, "dist"), out);
    yield { steps, incremental: diagnostics, full: full.diagnostics, out, differing };
  }
}

/** @throws {Error} when errors stopped the build */
async function built(root: string, options: Partial<BuildOptions>): Promise<BuildResult> {
  const result = await build(root, options);
  if (result.summary) return result;
  const errors = result.diagnostics.filter(({ severity }) => severity === "error");
  throw new Error(`The build stopped: ${JSON.stringify(errors.slice(0, 9), null, 2)}`);
}

function build(root: string, options: Partial<BuildOptions>): Promise<BuildResult> {
  const [content, out, cache] = ["content", "dist", "cache"].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  return buildSite(
    { content, out, cache, base: "/", asOf: firstDay, full: false, ...options },
    { update: () => {}, clear: () => {} },
  );
}

function differingFiles(one: string, other: string): string[] {
  const [here, there] = [new Set(filesBelow(one)), new Set(filesBelow(other))];
  return [...new Set([...here, ...there])].filter(
    (file) =>
      !here.has(file) ||
      !there.has(file) ||
      !readFileSync(join(one, file)).equals(readFileSync(join(other, file))),
  );
}
