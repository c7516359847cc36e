import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Format } from "./format-names.ts";
import { githubAnnotations } from "./github.ts";
import type { FormatOptions } from "./in-blocks.ts";
import { diagnosticsJson } from "./json.ts";
import { formatDiagnostics } from "./pretty.ts";
import { sarif } from "./sarif.ts";

/** Findings in one of the formats. @param options.folder path of the content folder inside the repository */
export function formatted(
  diagnostics: readonly Diagnostic[],
  format: Format,
  options: FormatOptions & { folder: string },
): string {
  const { language, folder } = options;
  if (format === "json") return diagnosticsJson(diagnostics, language);
  if (format === "sarif") return sarif(diagnostics, language, folder);
  if (format === "github") return githubAnnotations(diagnostics, language, folder);
  return formatDiagnostics(diagnostics, options);
}
