import { existsSync, readFileSync, realpathSync } from "node:fs";
import { relative, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { ComponentFault } from "./component-fault.ts";
import { asVite, isOfProgram } from "./component-modules.ts";
import { pathFrom } from "./project-components.ts";

/** What bundler, compiler and processor of styles throw. */
interface Thrown {
  message?: unknown;
  errors?: readonly Thrown[];
  id?: string;
  loc?: { file?: string; line?: number; column?: number };
}

/**
 * What is wrong in which file of a project, of what bundling has thrown.
 * @param root of the project; null: there is none
 * @returns nothing when the fault is none of the project's
 */
export function sourceFaults(thrown: unknown, root: string | null): ComponentFault[] {
  if (root === null || typeof thrown !== "object" || thrown === null) return [];
  const { errors = [] } = thrown as Thrown;
  const faults = [thrown, ...errors].map((error) => sourceFault(error as Thrown, root));
  const found = faults.filter((fault) => fault !== null);
  // The first tells of all others once more.
  return errors.length > 0 && found.length > 1 ? found.slice(-errors.length) : found;
}

function sourceFault(error: Thrown, root: string): ComponentFault | null {
  const message = stripVTControlCharacters(String(error.message));
  const [, framed, line, column] = /^[^\n[]*\[ ([^\n]+):(\d+):(\d+) \]/m.exec(message) ?? [];
  const [, importer] = / from "([^"\n]+)"/.exec(message) ?? [];
  const { file = error.id ?? framed ?? importer } = error.loc ?? {};
  if (file === undefined) return null;
  const path = resolve(file.replace(/\?.*$/s, ""));
  if (!existsSync(path) || isOfProgram(asVite(path))) return null;
  const counted = error.loc?.line ?? (framed && Number(line));
  const place =
    !counted || file.includes("?")
      ? namedPlace(path, message)
      : { line: counted, column: error.loc ? (error.loc.column ?? 0) + 1 : Number(column) };
  return {
    kind: "source",
    file: pathFrom(realpathSync(root), realpathSync(path)),
    ...place,
    message: firstWords(withoutRoot(message, root)),
  };
}

/** Paths below the project, as its people know them. */
function withoutRoot(message: string, root: string): string {
  const [path, fromHere] = [root, relative(process.cwd(), root)].map((one) => `${asVite(one)}/`);
  return message
    .replaceAll(path ?? "", "")
    .replaceAll(fromHere ?? "", "")
    .replace(/\?astro&[\w&=.]*/g, "");
}

/** What it says, without where and without pictures of the source. */
function firstWords(message: string): string {
  const lines = message.split("\n").map((line) => line.trim());
  const said = lines.find(
    (line) => line !== "" && !/^Build failed with|^\[plugin [^\]]*\]\s*\S*$/.test(line),
  );
  return (said ?? "").replace(/^(?:(?:\[[\w:-]+\]:?|[A-Z]?\w*Error:)\s*)+/, "").replace(/\.$/, "");
}

/** A bundler counts lines from the beginning of a script, or not at all: then the line is that of what it names. */
function namedPlace(path: string, message: string): { line?: number } {
  const [, named] = /['"]([^'"]+)['"]/.exec(message) ?? [];
  const source = readFileSync(path, "utf8");
  const at = named === undefined ? -1 : source.indexOf(named);
  return at < 0 ? {} : { line: source.slice(0, at).split("\n").length };
}
