/** What npm writes of one package in a package-lock.json (version 3), as far as it is looked at here. */
export interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
  readonly [more: string]: unknown;
}

/** A package-lock.json of version 3: `packages` by folder, `""` is the project itself. */
export interface PackageLock {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, LockedPackage>>;
  readonly [more: string]: unknown;
}

/** The packed program that a folder depends on. */
export interface PackedProgram {
  /** Name of the tarball, which lies in that folder: `gongkai-0.2.0.tgz`. */
  readonly tarballName: string;
  readonly version: string;
  /** `sha512-…` of the tarball; npm does not compare it where it is left out. */
  readonly integrity?: string;
}

/**
 * The package.json of a folder that depends on the packed program and on nothing else; it goes with `installedLock`.
 */
export function installedPackageJson({ tarballName }: Pick<PackedProgram, "tarballName">) {
  return { name: "site", private: true, dependencies: { gongkai: `file:${tarballName}` } };
}

/**
 * The lock of such a folder: made of the lock of the checkout, so that `npm ci` there installs the very versions that
 * the checkout was tried with, at the same places. What only the development of the program needs is left out; what is
 * for other systems stays, npm takes what fits.
 *
 * @throws {Error} when the lock is not of version 3, or lacks a package that the program needs
 */
export function installedLock(lock: PackageLock, program: PackedProgram): PackageLock {
  if (lock.lockfileVersion !== 3)
    throw new Error(`package-lock.json is of version ${lock.lockfileVersion}, not 3`);
  const root = installedPackageJson(program);
  const packages: Record<string, LockedPackage> = {
    "": root,
    "node_modules/gongkai": ownEntry(lock.packages[""] ?? {}, program),
  };
  const needed = reached(lock.packages, false);
  for (const folder of [...reached(lock.packages, true)].sort()) {
    const { dev, devOptional, optional, peer, ...entry } = lock.packages[folder] as LockedPackage;
    packages[folder] = needed.has(folder) ? entry : { ...entry, optional: true };
  }
  return { name: root.name, lockfileVersion: 3, requires: true, packages };
}

function ownEntry(root: LockedPackage, program: PackedProgram): LockedPackage {
  return {
    version: program.version,
    resolved: `file:${program.tarballName}`,
    ...(program.integrity === undefined ? {} : { integrity: program.integrity }),
    ...Object.fromEntries(
      ["license", "dependencies", "optionalDependencies", "bin", "engines"]
        .filter((key) => root[key] !== undefined)
        .map((key) => [key, root[key]]),
    ),
  };
}

/** Folders of the packages that the program loads, and those below; with or without what may be missing. */
function reached(packages: PackageLock["packages"], withOptional: boolean): Set<string> {
  const found = new Set<string>();
  const open = [""];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { mandatory, optional } = wanted(packages[at] ?? {});
    for (const name of withOptional ? [...mandatory, ...optional] : mandatory) {
      const folder = findFolder(packages, at, name);
      if (folder === undefined) {
        if (optional.includes(name)) continue;
        throw new Error(`package-lock.json has no ${name}, which ${at || "the program"} needs`);
      }
      if (found.has(folder)) continue;
      found.add(folder);
      open.push(folder);
    }
  }
  return found;
}

/** npm lists an optional dependency under `dependencies` too. A peer that may be missing is not installed. */
function wanted(entry: LockedPackage) {
  const optional = Object.keys(entry.optionalDependencies ?? {});
  const peers = Object.keys(entry.peerDependencies ?? {}).filter(
    (name) => entry.peerDependenciesMeta?.[name]?.optional !== true,
  );
  const mandatory = [...Object.keys(entry.dependencies ?? {}), ...peers].filter(
    (name) => !optional.includes(name),
  );
  return { mandatory, optional };
}

/** Where Node finds a package: in the nearest `node_modules` of the folder and of those above it. */
function findFolder(packages: PackageLock["packages"], from: string, name: string) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const folder = `${at === "" ? "" : `${at}/`}node_modules/${name}`;
    if (packages[folder] !== undefined) return folder;
    if (at === "") return undefined;
  }
}
