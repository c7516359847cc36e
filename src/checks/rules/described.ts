import type { CheckedPortal } from "./rule.ts";

/** Whether the content says what portal it is: a folder of documents alone is asked for no guide or report. */
export function isDescribed({ files }: CheckedPortal): boolean {
  return files.includes("portal.yaml");
}
