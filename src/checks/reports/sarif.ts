import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { sortDiagnostics } from "../../diagnostics/order.ts";
import type { MessageLanguage, Severity } from "../../diagnostics/wordings/wording.ts";
import { fill, type Wording } from "../../diagnostics/wordings/wording.ts";
import { rulesInForce } from "../rules-in-force.ts";
import { describe, wordingOf } from "./describe.ts";

const levels = {
  error: "error",
  warning: "warning",
  hint: "note",
} as const satisfies Record<Severity, string>;

/**
 * Findings as SARIF 2.1.0, for GitHub code scanning, GitLab and editors: one run, the rules it found something by.
 * @param folder path of the content folder inside the repository; locations are relative to the repository
 */
export function sarif(
  diagnostics: readonly Diagnostic[],
  language: MessageLanguage,
  folder: string,
): string {
  const sorted = sortDiagnostics(diagnostics);
  const ids = [...new Set(sorted.map(({ code }) => code))].sort();
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const driver = {
    name: "Gongkai",
    language: { zh: "zh-CN", en: "en" }[language],
    rules: ids.map((id) => describedRule(id, wordingOf(id) as Wording, language)),
  };
  const results = sorted.map((diagnostic) => {
    const { message, cure } = describe(diagnostic, language);
    return {
      ruleId: diagnostic.code,
      ruleIndex: indexOf.get(diagnostic.code),
      level: levels[diagnostic.severity],
      message: { text: `${message} ${cure}` },
      locations: [{ physicalLocation: locationOf(diagnostic, folder) }],
    };
  });
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver }, columnKind: "utf16CodeUnits", results }],
  };
  return JSON.stringify(log, null, 2);
}

function describedRule(id: string, wording: Wording, language: MessageLanguage) {
  const { title, cure } = wording[language];
  const basis = rulesInForce().find((rule) => rule.id === id)?.basis;
  return {
    id,
    shortDescription: { text: title },
    help: { text: [fill([cure].flat().at(-1) ?? "", {}), ...(basis ? [basis] : [])].join("\n") },
    defaultConfiguration: { level: levels[wording.severity] },
  };
}

/** A column without its line means nothing to SARIF, and URIs have no blanks or Chinese characters. */
function locationOf({ file, line, column }: Diagnostic, folder: string) {
  const path = folder === "" ? file : `${folder}/${file}`;
  return {
    artifactLocation: { uri: path.split("/").map(encodeURIComponent).join("/") },
    ...(line !== undefined && {
      region: { startLine: line, ...(column !== undefined && { startColumn: column }) },
    }),
  };
}
