import type { StaticFile } from "../../content/read-static.ts";
import { addressOf } from "../addresses/page-file.ts";
import { addresses } from "../addresses/portal-addresses.ts";
import type { Portal } from "../model/portal.ts";
import { type PlannedFile, plannedFile } from "./planned-file.ts";

/** A file of the content that is published as it is, byte for byte. */
export interface PlannedStatic extends PlannedFile {
  kind: "static";
  content: StaticFile;
}

export function plannedStatic(content: StaticFile): PlannedStatic {
  return { ...plannedFile("static", addressOf(content.address), content.file), content };
}

/** Whether a portal brings its own icon: that of the program is not published then. */
export function hasOwnIcon({ staticFiles }: Pick<Portal, "staticFiles">): boolean {
  return staticFiles.some(({ address }) => address === addresses.icon);
}
