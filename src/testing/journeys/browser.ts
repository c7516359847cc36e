import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";
import { whileLocked } from "../../output/lock/lock.ts";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
];

/** Browsers that come with the system or are commonly installed, where the npm package has none for it. */
const channels: Partial<Record<NodeJS.Platform, string>> = { win32: "msedge", darwin: "chrome" };

let running: Promise<Browser> | undefined;

/**
 * The browser of this process, for all journeys that run in it: it ends with the process. Each test opens a context of
 * its own in it.
 */
export function openBrowser(): Promise<Browser> {
  running ??= launch();
  return running;
}

/**
 * Starts Chromium: the one named by `GONGKAI_CHROMIUM`, else the system's, else the one that the npm package
 * ships for Linux, so that the journeys run where nothing is installed. On Windows it is Edge, on macOS Chrome.
 */
async function launch(): Promise<Browser> {
  const executablePath = [process.env.GONGKAI_CHROMIUM, "/usr/bin/chromium"].find(
    (path) => path !== undefined && existsSync(path),
  );
  const channel = channels[process.platform];
  // It ends with its pipe to this process, which ends as the test runner tells it to.
  const quiet = { args: flags, handleSIGTERM: false, handleSIGINT: false, handleSIGHUP: false };
  if (executablePath === undefined && channel) return chromium.launch({ ...quiet, channel });
  const path = executablePath ?? (await unpacked());
  return chromium.launch({ ...quiet, executablePath: path });
}

/**
 * The one of the npm package, which unpacks it into the folder for temporary files where it is not there yet: one process
 * after the other, for what is there may be half of it as long as another unpacks it.
 */
function unpacked(): Promise<string> {
  return whileLocked(join(tmpdir(), "chromium.lock"), () => sparticuz.executablePath());
}
