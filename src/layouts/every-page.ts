import { announceLeaving } from "../client/leaving.ts";
import { followReading } from "../client/outline.ts";
import { showPrintButton } from "../client/print-button.ts";
import { enhanceSearch } from "../search/page-script/enhance.ts";

/** What scripts do on every page. */
export function enhancePage(): void {
  announceLeaving();
  showPrintButton();
  followReading();
  enhanceSearch();
}
