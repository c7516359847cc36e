import { formatDiagnostics } from "../checks/reports/pretty.ts";
import { plural } from "../diagnostics/count.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { commandLine } from "../program/command-words.ts";
import type { Shown } from "./preview.ts";

/** Places to fill in: a new portal has dozens, which hide all else. */
const toFill = new Set(["page/still-to-fill", "settings/still-to-fill"]);
/** More of them than this are only counted. */
const mostToFill = 3;

/** Tells in the terminal what came of each change: every error, and of all else what has not been told yet. */
export class Report {
  readonly #language: MessageLanguage;
  #told = new Set<string>();
  #version = "";
  #address: string | null = null;

  constructor(language: MessageLanguage) {
    this.#language = language;
  }

  /** From now on findings are followed by the address: who starts looks for it, and it has gone up out of sight. */
  serveAt(address: string): void {
    this.#address = address;
  }

  /** Says nothing when nothing looks different. @param seconds that it took to bring about */
  tell({ diagnostics, failure, version }: Shown, seconds: number): void {
    if (version === this.#version) return;
    this.#version = version;
    const language = this.#language;
    const telling = diagnostics.filter((one) => one.severity === "error" || !this.#knows(one));
    this.#told = new Set(diagnostics.map(keyOf));
    if (telling.length > 0) this.#tellFindings(telling);
    if (failure !== null) console.error(failure);
    const took = seconds.toFixed(2);
    const address = telling.length > 0 && this.#address !== null ? ` ${this.#address}` : "";
    console.log({ zh: `已更新（${took} 秒）`, en: `updated (${took} s)` }[language] + address);
  }

  #tellFindings(telling: readonly Diagnostic[]): void {
    const language = this.#language;
    const unfilled = telling.filter(({ code }) => toFill.has(code));
    const isCounted = unfilled.length > mostToFill;
    const rest = isCounted ? telling.filter((one) => !unfilled.includes(one)) : telling;
    if (rest.length > 0) {
      const color = process.stderr.isTTY === true;
      console.error(formatDiagnostics(rest, { language, color }));
    }
    if (!isCounted) return;
    const files = [...new Set(unfilled.map(({ file }) => file))].join("、");
    const check = commandLine("check");
    console.error(
      {
        zh: `还有 ${unfilled.length} 处【待填】（${files}），填好以前那些地方不发布：${check} 列出每一处。`,
        en: `${plural(unfilled.length, "place")} still to fill in (${files}), not published until then: ${check} lists each.`,
      }[language],
    );
  }

  #knows(diagnostic: Diagnostic): boolean {
    return this.#told.has(keyOf(diagnostic));
  }
}

function keyOf(diagnostic: Diagnostic): string {
  return JSON.stringify(diagnostic);
}
