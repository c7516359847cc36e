import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../../diagnostics/order.ts";
import type { MessageLanguage, Severity } from "../../diagnostics/wordings/wording.ts";
import { describe } from "./describe.ts";

const commands = {
  error: "error",
  warning: "warning",
  hint: "notice",
} as const satisfies Record<Severity, string>;

/**
 * Findings as annotations of GitHub Actions (workflow commands), one a line.
 * @param folder path of the content folder inside the repository; annotations name files from there
 */
export function githubAnnotations(
  diagnostics: readonly Diagnostic[],
  language: MessageLanguage,
  folder: string,
): string {
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => {
      const { severity, file, line, column, code } = diagnostic;
      const { title, message, cure } = describe(diagnostic, language);
      const properties = [
        `file=${property(folder === "" ? file : `${folder}/${file}`)}`,
        ...(line === undefined ? [] : [`line=${line}`]),
        ...(column === undefined ? [] : [`col=${column}`]),
        `title=${property(`${title} (${code})`)}`,
      ];
      return `::${commands[severity]} ${properties.join(",")}::${data(`${message} ${cure}`)}`;
    })
    .join("\n");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
