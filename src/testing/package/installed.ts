import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installedLock, installedPackageJson } from "../../../scripts/package/installed-lock.ts";
import { npm } from "../../../scripts/package/npm.ts";
import { programRoot } from "../../program/program-root.ts";
import { madeOnce } from "../../site/fixtures/made-once.ts";
import { onlyTo } from "./registry-only.ts";

/** A folder of a county that depends on the packed program, in `site`. */
export interface Installed {
  root: string;
  /** The site's folder. */
  site: string;
  /** The command of the package. */
  script: string;
}

const manifest = JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8"));
const signsOfNoNetwork =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|502)\b/;

/**
 * Packs the program by `npm pack`, and installs it by `npm ci` in an empty folder with a name that people give: the very
 * libraries that the checkout has, and no host but the registry within reach.
 * @returns null, and a word on the screen, where there is no registry
 */
export async function installedPackage(): Promise<Installed | null> {
  const root = await madeOnce("package", install).catch(orNoRegistry);
  return root === null ? null : placesIn(root);
}

/** Without a registry nothing is wrong with the program. */
function orNoRegistry(error: Error): null {
  if (!signsOfNoNetwork.test(error.message)) throw error;
  console.warn(
    "Not done for want of npm's registry: installing the packed program, and all that is tried with it.",
  );
  return null;
}

function placesIn(root: string): Installed {
  const site = join(root, "青禾县 100% site#1");
  return { root, site, script: join(site, "node_modules", "gongkai", "scripts", "gongkai.js") };
}

async function install(root: string): Promise<void> {
  const { site } = placesIn(root);
  mkdirSync(site);
  await npmByProxy(["pack", "--pack-destination", site], programRoot);
  const { version } = manifest;
  const program = { tarballName: `gongkai-${version}.tgz`, version };
  const lock = JSON.parse(readFileSync(join(programRoot, "package-lock.json"), "utf8"));
  write(site, "package.json", installedPackageJson(program));
  write(site, "package-lock.json", installedLock(lock, program));
  await npmByProxy(["ci"], site);
  cpSync(join(programRoot, "content"), join(site, "content"), { recursive: true });
}

function write(folder: string, name: string, value: object): void {
  writeFileSync(join(folder, name), JSON.stringify(value, null, 2));
}

/**
 * The oldest Node that package.json allows, as its maker publishes it for this system.
 * @returns its executable; null where there is no registry, or it has none for this system
 */
export async function oldestNode(): Promise<string | null> {
  const name = { linux: "linux", win32: "win" }[process.platform as string];
  if (name === undefined) return null;
  const version = /(?<=^\^)[\d.]+/.exec(manifest.engines.node)?.[0];
  const root = await madeOnce("oldest-node", async (folder) => {
    write(folder, "package.json", {});
    const wanted = `node-${name}-${process.arch}@${version}`;
    await npmByProxy(["install", "--no-save", "--ignore-scripts", wanted], folder);
  }).catch(orNoRegistry);
  if (root === null) return null;
  const found = join(root, "node_modules", `node-${name}-${process.arch}`, "bin");
  return join(found, process.platform === "win32" ? "node.exe" : "node");
}

/** @throws what npm says; that it asked another host */
async function npmByProxy(argv: readonly string[], cwd: string): Promise<void> {
  const registry = "https://registry.npmjs.org/";
  const { proxy, refused, close } = await onlyTo(new URL(registry).hostname);
  const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"];
  const env = {
    npm_config_proxy: proxy,
    npm_config_https_proxy: proxy,
    npm_config_registry: registry,
  };
  await npm([...argv, ...quiet], cwd, env).finally(close);
  if (refused.length > 0) throw new Error(`npm ${argv.join(" ")} asked for ${refused.join()}`);
}
