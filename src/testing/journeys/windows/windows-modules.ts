import type * as childProcess from "node:child_process";
import type * as fs from "node:fs";
import type * as os from "node:os";
import type * as url from "node:url";

/** Any module of Node, as a record of what it exports. */
type Exports = Record<string, unknown>;
type Call = (...args: unknown[]) => unknown;

const toSystem = (path: string): string => path.replaceAll("\\", "/");
const toWindows = (path: string): string => path.replaceAll("/", "\\");

/** Functions that take two paths; the others take one, in front, or a number. */
const withTwoPaths = /^(?:rename|link|symlink|copyFile|cp)(?:Sync)?$/;
/** Functions that tell paths. */
const tellsPaths = /^(?:realpath|mkdtemp|readlink|readdir|glob|mkdir)(?:Sync)?$/;

/** `node:fs` or `node:fs/promises` that takes and tells paths with `\`. */
export function windowsFiles(real: typeof fs | object): Exports {
  const wrapped = Object.entries(real).map(([name, value]) => {
    if (typeof value !== "function" || /^[A-Z]/.test(name)) return [name, value];
    const count = withTwoPaths.test(name) ? 2 : 1;
    const tells = tellsPaths.test(name);
    const call: Call = (...args) => {
      const result = (value as Call)(
        ...args.map((arg, at) => (at < count && typeof arg === "string" ? toSystem(arg) : arg)),
      );
      return tells ? told(result) : result;
    };
    return [name, Object.assign(call, value)];
  });
  return Object.fromEntries(wrapped);
}

/** A path, or names, entries and promises of them, as Windows tells them. */
function told(value: unknown): unknown {
  if (typeof value === "string") return toWindows(value);
  if (Array.isArray(value)) return value.map(told);
  if (value instanceof Promise) return value.then(told);
  if (isEntry(value)) return Object.assign(value, { parentPath: toWindows(value.parentPath) });
  if (isAsyncIterable(value)) return toldEach(value);
  return value;
}

async function* toldEach(values: AsyncIterable<unknown>): AsyncGenerator<unknown> {
  for await (const value of values) yield told(value);
}

const isEntry = (value: unknown): value is { parentPath: string } =>
  typeof value === "object" && value !== null && "parentPath" in value;
const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;

/** `node:os` whose folder for temporary files has `\`. */
export function windowsPlaces(real: typeof os): Exports {
  return { ...real, tmpdir: () => toWindows(real.tmpdir()) };
}

/** `node:url` that makes paths with `\` of addresses, and addresses of such paths. */
export function windowsUrls(real: typeof url): Exports {
  return {
    ...real,
    fileURLToPath: (address: string | URL) => toWindows(real.fileURLToPath(address)),
    pathToFileURL: (path: string) => real.pathToFileURL(toSystem(path)),
  };
}

/** `node:child_process`, which hands absolute paths to real programs as the system wants them. */
export function windowsCalls(real: typeof childProcess): Exports {
  const wrapped = Object.entries(real).map(([name, value]) =>
    typeof value !== "function" || /^[A-Z]/.test(name)
      ? [name, value]
      : [name, Object.assign((...args: unknown[]) => (value as Call)(...args.map(handed)), value)],
  );
  return Object.fromEntries(wrapped);
}

/** A value for what is outside of the program: absolute paths, at any depth, as the system wants them. */
export function handed(value: unknown): unknown {
  if (typeof value === "string") return value.startsWith("\\") ? toSystem(value) : value;
  if (Array.isArray(value)) return value.map(handed);
  if (typeof value !== "object" || value?.constructor !== Object) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, handed(one)]));
}
