import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { installedLock, installedPackageJson, type PackageLock } from "./installed-lock.ts";

const program = { tarballName: "gongkai-1.0.0.tgz", version: "1.0.0", integrity: "sha512-x" };

const lock: PackageLock = {
  name: "gongkai",
  lockfileVersion: 3,
  packages: {
    "": {
      version: "1.0.0",
      license: "MIT",
      dependencies: { reader: "^1.0.0" },
      devDependencies: { tester: "^1.0.0" },
      bin: { gongkai: "scripts/gongkai.js" },
      engines: { node: ">=22.15" },
    },
    "node_modules/reader": {
      version: "1.2.3",
      integrity: "sha512-r",
      dependencies: { common: "^1.0.0", maybe: "^1.0.0" },
      optionalDependencies: { maybe: "^1.0.0", elsewhere: "^1.0.0" },
      peerDependencies: { peer: "*", framework: "*" },
      peerDependenciesMeta: { framework: { optional: true } },
    },
    "node_modules/reader/node_modules/common": { version: "1.9.0", dependencies: { leaf: "*" } },
    "node_modules/common": { version: "2.0.0", dev: true },
    "node_modules/leaf": { version: "1.0.0", devOptional: true },
    "node_modules/maybe": { version: "1.0.0", optional: true, cpu: ["arm64"], os: ["win32"] },
    "node_modules/peer": { version: "3.0.0", peer: true },
    "node_modules/framework": { version: "4.0.0", devOptional: true },
    "node_modules/tester": { version: "1.0.0", dev: true, dependencies: { common: "^2.0.0" } },
  },
};

test("a folder that depends on the packed program gets what the program needs, at the same places and no more", () => {
  expect(installedLock(lock, program)).toEqual({
    name: "site",
    lockfileVersion: 3,
    requires: true,
    packages: {
      "": {
        name: "site",
        private: true,
        dependencies: { gongkai: "file:gongkai-1.0.0.tgz" },
      },
      "node_modules/gongkai": {
        version: "1.0.0",
        resolved: "file:gongkai-1.0.0.tgz",
        integrity: "sha512-x",
        license: "MIT",
        dependencies: { reader: "^1.0.0" },
        bin: { gongkai: "scripts/gongkai.js" },
        engines: { node: ">=22.15" },
      },
      "node_modules/leaf": { version: "1.0.0" },
      "node_modules/maybe": { version: "1.0.0", optional: true, cpu: ["arm64"], os: ["win32"] },
      "node_modules/peer": { version: "3.0.0" },
      "node_modules/reader": lock.packages["node_modules/reader"],
      "node_modules/reader/node_modules/common": { version: "1.9.0", dependencies: { leaf: "*" } },
    },
  });
  expect(installedPackageJson(program)).toEqual(installedLock(lock, program).packages[""]);
});

test("a package that is needed and not in the lock is named", () => {
  const { "node_modules/peer": _, ...packages } = lock.packages;
  expect(() => installedLock({ ...lock, packages }, program)).toThrow(
    "package-lock.json has no peer, which node_modules/reader needs",
  );
});

test("a lock of another version is refused", () => {
  expect(() => installedLock({ ...lock, lockfileVersion: 1 }, program)).toThrow("of version 1");
});

test("in the lock of this program, what it depends on is kept and nothing of its development alone", () => {
  const own: PackageLock = JSON.parse(
    readFileSync(join(import.meta.dirname, "../../package-lock.json"), "utf8"),
  );
  const kept = Object.keys(installedLock(own, program).packages);
  const direct = Object.keys(own.packages[""]?.dependencies ?? {});
  expect(kept).toEqual(expect.arrayContaining(direct.map((name) => `node_modules/${name}`)));
  expect(kept.length).toBeGreaterThan(200);
  expect(kept.filter((folder) => own.packages[folder]?.dev === true)).toEqual([]);
});
