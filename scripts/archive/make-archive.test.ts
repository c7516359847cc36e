import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow } from "../../src/output/folder/output-files.ts";
import { buildWell, bytesOf, smallSampleFolder } from "../../src/site/fixtures/sample-build.ts";
import { hashFile } from "../../src/state/hash-file.ts";
import { installedPackage } from "../../src/testing/package/installed.ts";
import { run, withoutNetwork } from "../../src/testing/run-program.ts";
import { temporaryFolder } from "../../src/testing/temporary-folder.ts";
import { launcher } from "./launchers.ts";
import { lockedVersions, readLock } from "./locked-versions.ts";
import { makeArchive } from "./make-archive.ts";
import { systems } from "./systems.ts";

const system = systems.find(({ name }) => name === `${process.platform}-${process.arch}`);
// The registry has not every Node for macOS.
const isWanted = system !== undefined && system.os !== "darwin";
if (!isWanted)
  console.warn("Not done on this system: making its offline archive, and building with it.");
const installed = isWanted ? await installedPackage() : null;

describe.skipIf(!installed)("the offline archive of this system", () => {
  test("is unpacked anywhere and builds, without network, what the checkout builds", async () => {
    if (!system) throw new Error("no system");
    const { version, node } = lockedVersions(readLock());
    const root = temporaryFolder({});
    const tarball = join(installed?.site ?? "", `gongkai-${version}.tgz`);
    const out = join(root, "包");
    const archive = await makeArchive({ system, version, node, out, level: 1, tarball });
    expect(hashFile(archive.path)).toEqual({ bytes: archive.bytes, sha256: archive.sha256 });

    const folder = join(root, "离线 试装 #1 100%");
    mkdirSync(folder);
    // That of Windows reads zip too.
    execFileSync("tar", ["-xf", archive.path, "-C", folder]);
    const [top = ""] = filesBelow(folder)[0]?.split("/") ?? [];
    const files = filesBelow(join(folder, top));
    expect(files.length).toBe(archive.files);
    const sums = readFileSync(join(folder, top, "SHA256SUMS"), "utf8");
    expect(sums.match(/\n/g)?.length).toBe(archive.files - 1);

    const project = smallSampleFolder();
    const gongkai = join(folder, top, launcher(system).name);
    const [command = "", ...argv] = [...withoutNetwork, gongkai, "build", "--as-of", "2026-11-22"];
    const { said, code } = await run(command, argv, { cwd: project });
    expect(said).toContain("已生成");
    expect(code).toBe(0);
    const built = smallSampleFolder();
    await buildWell(built, { base: "/zwgk/" });
    expect(bytesOf(join(project, "dist"))).toEqual(bytesOf(join(built, "dist")));
  }, 600_000);
});
