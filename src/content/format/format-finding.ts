import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { PortalSettings } from "../../schema/index.ts";
import type { Folder } from "../folder/folder.ts";
import { contentFormat } from "./migrations.ts";
import { formatFile, statedFormat } from "./stated-format.ts";

/**
 * That a folder states no version of the content format, or an older one. Only `check` says it: nothing about the portal
 * is wrong, so a build has nothing to tell.
 * @param settings as read; what `portal.yaml` has an error in is not told twice
 * @returns nothing for a folder without `portal.yaml`, which may well do without
 */
export function formatFindings(
  { root, files }: Pick<Folder, "root" | "files">,
  { formatVersion }: Pick<PortalSettings, "formatVersion">,
  found: readonly Diagnostic[],
): Diagnostic[] {
  const { current } = contentFormat;
  const isFaulty = found.some(({ file, severity }) => file === formatFile && severity === "error");
  if (!files.includes(formatFile) || isFaulty) return [];
  if (formatVersion !== undefined && formatVersion >= current) return [];
  const place = { file: formatFile, line: statedFormat(root)?.line ?? 1, column: 1 };
  const values: Record<string, string> =
    formatVersion === undefined
      ? { line: `formatVersion: ${current}` }
      : { found: String(formatVersion) };
  return [finding("settings/format-version", place, { ...values, wanted: String(current) })];
}
