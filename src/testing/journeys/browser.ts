import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
];

/** Browsers that come with the system or are commonly installed, where the npm package has none for it. */
const channels: Partial<Record<NodeJS.Platform, string>> = { win32: "msedge", darwin: "chrome" };

/**
 * Starts Chromium: the one named by `GONGKAI_CHROMIUM`, else the system's, else the one that the npm package
 * ships for Linux, so that the journeys run where nothing is installed. On Windows it is Edge, on macOS Chrome.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = [process.env.GONGKAI_CHROMIUM, "/usr/bin/chromium"].find(
    (path) => path !== undefined && existsSync(path),
  );
  const channel = channels[process.platform];
  if (executablePath === undefined && channel) return chromium.launch({ channel, args: flags });
  return chromium.launch({
    executablePath: executablePath ?? (await sparticuz.executablePath()),
    args: flags,
  });
}
