import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { askProcess } from "../../program/ask-process.ts";
import { programRoot } from "../../program/program-root.ts";
import { haveSameRoot, hidesLibraries, isPlain, plainCopy } from "./astro/plain-copy.ts";
import type { BundleTask } from "./bundle-pages.ts";
import type { BundleAnswer } from "./bundle-process.ts";
import { ComponentError } from "./components/component-error.ts";
import { type ProjectComponents, pathFrom } from "./components/project-components.ts";

/**
 * Has a process bundle the pages; nothing of Astro is loaded here.
 * @throws what Astro throws; {ComponentError} when that is a matter of the project's components; the signal's reason
 */
export async function bundleWithAstro(task: BundleTask, signal?: AbortSignal): Promise<void> {
  const { folder, components = null } = task;
  const module = new URL("./bundle-process.ts", import.meta.url);
  if ([fileURLToPath(module), folder].every(isPlain) && canBeBundledInPlace(components)) {
    return askAstro(module, task, signal);
  }
  const copy = plainCopy();
  try {
    const bundle = join(copy, "bundle");
    mkdirSync(bundle);
    const copied = relative(programRoot, fileURLToPath(module));
    const keepsLinks = components !== null || hidesLibraries(programRoot);
    const seen = components && linkedProject(components, copy);
    const inCopy = { ...task, folder: bundle, keepsLinks, components: seen };
    await askAstro(pathToFileURL(join(copy, copied)), inCopy, signal);
    cpSync(bundle, folder, { recursive: true });
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

/** Astro takes a path that has no folder in common with its root for one below it. */
function canBeBundledInPlace(components: ProjectComponents | null): boolean {
  return !components || (isPlain(components.root) && haveSameRoot(components.root, programRoot));
}

/** A project as it is seen from a copy of the program, through a link. */
function linkedProject({ root, content, files }: ProjectComponents, copy: string) {
  const link = join(copy, "project");
  symlinkSync(root, link, "junction");
  const seen = Object.entries(files).map(([name, file]) => [
    name,
    join(link, pathFrom(root, file)),
  ]);
  return { root: link, content, files: Object.fromEntries(seen) };
}

async function askAstro(module: URL, task: BundleTask, signal?: AbortSignal): Promise<void> {
  const answerOf = ({ error }: BundleAnswer) => {
    if (!error) return true;
    if (error.faults.length > 0) throw new ComponentError(error.faults);
    throw Object.assign(new Error(error.message), { stack: error.stack });
  };
  const stop = signal ?? new AbortController().signal;
  const options = [process.env.NODE_OPTIONS, task.keepsLinks && "--preserve-symlinks"];
  const env = { ...process.env, NODE_OPTIONS: options.filter(Boolean).join(" ") };
  await askProcess(module, task, answerOf, { signal: stop, env });
}
