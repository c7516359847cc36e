import type { PortalSettings } from "../schema/index.ts";
import type { CheckSettings } from "./rules/rule.ts";

/** What a portal sets for its checks; the host of its own `url`, with `www.` or without, is the government's. */
export function checkSettingsOf({ checks, url }: PortalSettings): CheckSettings {
  if (!URL.canParse(url)) return checks;
  const own = new URL(url).hostname.replace(/^www\./, "");
  return { ...checks, governmentHosts: [...checks.governmentHosts, own] };
}
