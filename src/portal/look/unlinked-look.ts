import type { PortalSettings } from "../../schema/index.ts";
import type { PortalLook } from "../model/portal.ts";
import { lookStyles } from "./look-styles.ts";

/** What of a look is known before any page is: its colours. */
export function unlinkedLook({ look }: PortalSettings): PortalLook {
  const styles = lookStyles(look.colours);
  return { styles, emblem: null, navigation: [], footer: [], featured: [] };
}
