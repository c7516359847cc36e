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

/**
 * Starts Chromium: the one named by `GONGKAI_CHROMIUM`, else the system's, else the one that the npm package
 * ships, so that the journeys run where nothing is installed.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = [process.env.GONGKAI_CHROMIUM, "/usr/bin/chromium"].find(
    (path) => path !== undefined && existsSync(path),
  );
  return chromium.launch({
    executablePath: executablePath ?? (await sparticuz.executablePath()),
    args: flags,
  });
}
