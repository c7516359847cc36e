import { currentFormat, oldestReadFormat } from "../../schema/settings/current-format.ts";
import type { ContentFormat } from "./migration.ts";

/** The content format of this program. A later version is one more entry, and `currentFormat` one more. */
export const contentFormat: ContentFormat = {
  current: currentFormat,
  oldestRead: oldestReadFormat,
  migrations: [
    {
      from: 0,
      zh: "写明格式版本，别的不变",
      en: "the version is stated, nothing else changes",
      looksAt: () => false,
      edits: () => [],
    },
  ],
};
