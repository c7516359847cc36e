import { hash } from "node:crypto";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import type { ComponentName } from "../../../extensions/component-names.ts";
import { extensionsInForce } from "../../../extensions/in-force.ts";
import { isWithin } from "../../../output/folder/same-place.ts";
import { ComponentError } from "./component-error.ts";
import type { ComponentFault } from "./component-fault.ts";

/** The components of a project that take the place of the program's. */
export interface ProjectComponents {
  /** The project's folder, with its configuration. */
  root: string;
  /** Its content folder, from which nothing may be run. */
  content: string;
  /** Absolute, by the names of the components. */
  files: Readonly<Partial<Record<ComponentName, string>>>;
}

/** What of a project pages were bundled from; paths are below its folder, with `/`. */
export interface ComponentSources {
  /** Files of the components, by their names. */
  components: Record<string, string>;
  /** SHA-256 of every file that was read for them. */
  files: Record<string, string>;
}

/**
 * The components that the project which is worked for has in its configuration; null: none.
 * @param content its content folder
 * @throws {ComponentError} when a file is not there, or lies where none may
 */
export function componentsInForce(content: string): ProjectComponents | null {
  const { source, values } = extensionsInForce();
  if (!source || !values.components) return null;
  const files = Object.entries(values.components).map(([name, file]) => [
    name,
    resolve(source.root, file),
  ]);
  return realComponents({ root: source.root, content, files: Object.fromEntries(files) });
}

/**
 * The same, by the paths that the system knows them by: a bundler goes by those.
 * @throws {ComponentError} when a file is not there, or lies where none may
 */
export function realComponents({ root, content, files }: ProjectComponents): ProjectComponents {
  const real = realpathSync(root);
  const faults: ComponentFault[] = [];
  const found = Object.entries(files).map(([name, file]) => {
    const shown = pathFrom(root, file);
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      faults.push({ kind: "missing", name, file: shown });
      return [name, file];
    }
    if (!file.endsWith(".astro")) faults.push({ kind: "no-component", name, file: shown });
    else if (isWithin(file, content)) faults.push({ kind: "content", file: shown });
    else if (pathFrom(real, realpathSync(file)).startsWith("../")) {
      faults.push({ kind: "outside", file: shown });
    }
    return [name, realpathSync(file)];
  });
  if (faults.length > 0) throw new ComponentError(faults);
  return { root: real, content, files: Object.fromEntries(found) };
}

/** Whether pages that were bundled from these files would be bundled from the same now. @param project by real paths */
export function isBundledFrom(
  project: ProjectComponents | null,
  sources: ComponentSources | null,
): boolean {
  if (!project || !sources) return !project && !sources;
  const named = Object.entries(project.files).map(
    ([name, file]) => [name, pathFrom(project.root, file)] as const,
  );
  return (
    named.length === Object.keys(sources.components).length &&
    named.every(([name, file]) => sources.components[name] === file) &&
    areUnchanged(project.root, sources)
  );
}

/** @param root of the project */
export function areUnchanged(root: string, { files }: ComponentSources): boolean {
  try {
    return Object.entries(files).every(([path, sha256]) => sha256Of(join(root, path)) === sha256);
  } catch {
    return false;
  }
}

export function sha256Of(file: string): string {
  return hash("sha256", readFileSync(file));
}

/** @returns with `/`; what lies outside begins with `../` */
export function pathFrom(root: string, file: string): string {
  return relative(root, file).replaceAll(sep, "/");
}
