import { formatDiagnostics } from "../checks/reports/pretty.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import type { Shown } from "./preview.ts";

/** Tells in the terminal what came of each change: every error, and of all else what has not been told yet. */
export class Report {
  readonly #language: MessageLanguage;
  #told = new Set<string>();
  #version = "";

  constructor(language: MessageLanguage) {
    this.#language = language;
  }

  /** Says nothing when nothing looks different. @param seconds that it took to bring about */
  tell({ diagnostics, failure, version }: Shown, seconds: number): void {
    if (version === this.#version) return;
    this.#version = version;
    const language = this.#language;
    const telling = diagnostics.filter((one) => one.severity === "error" || !this.#knows(one));
    this.#told = new Set(diagnostics.map(keyOf));
    if (telling.length > 0) {
      const color = process.stderr.isTTY === true;
      console.error(formatDiagnostics(telling, { language, color }));
    }
    if (failure !== null) console.error(failure);
    const took = seconds.toFixed(2);
    console.log({ zh: `已更新（${took} 秒）`, en: `updated (${took} s)` }[language]);
  }

  #knows(diagnostic: Diagnostic): boolean {
    return this.#told.has(keyOf(diagnostic));
  }
}

function keyOf(diagnostic: Diagnostic): string {
  return JSON.stringify(diagnostic);
}
