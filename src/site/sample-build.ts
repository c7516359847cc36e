import { cpSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { filesBelow } from "../output/folder/output-files.ts";
import { projectRoot } from "../program/project-root.ts";
import type { BuildSummary } from "./build-record.ts";
import { type BuildOptions, buildSite } from "./build-site.ts";

/** A temporary folder with a copy of the sample's content in `content`, for tests that build. */
export function sampleFolder(): string {
  const root = mkdtempSync(join(tmpdir(), "gongkai-sample-"));
  cpSync(join(projectRoot, "content"), join(root, "content"), { recursive: true });
  return root;
}

/** Builds `content` of a folder into `dist`, with `cache`; tells all findings, and the errors among them. */
export async function buildIn(
  root: string,
  options: Partial<BuildOptions> = {},
): Promise<{ errors: Diagnostic[]; diagnostics: Diagnostic[]; summary: BuildSummary | null }> {
  const folders = Object.fromEntries(
    ["content", "out", "cache"].map((name) => [name, join(root, name === "out" ? "dist" : name)]),
  ) as Pick<BuildOptions, "content" | "out" | "cache">;
  const { diagnostics, summary } = await buildSite(
    { ...folders, base: "/", asOf: "2026-11-22", full: false, ...options },
    { update: () => {}, clear: () => {} },
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { errors, diagnostics, summary };
}

/** Every file of a folder with its bytes. */
export function bytesOf(folder: string): Map<string, string> {
  return new Map(
    filesBelow(folder)
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), "base64")]),
  );
}
