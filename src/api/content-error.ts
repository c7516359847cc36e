import type { WordedFinding } from "../checks/reports/json.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";

/** Errors in the content stand against a build; the last output is as it was. */
export class ContentError extends Error {
  override name = "ContentError";
  readonly code = "content";
  /** All that was found, warnings and hints too, sorted by file and line. */
  readonly findings: readonly WordedFinding[];

  constructor(findings: readonly WordedFinding[], language: MessageLanguage) {
    const errors = findings.filter(({ severity }) => severity === "error");
    const [first] = errors;
    const place = first && [first.file, first.line, first.column].filter(Boolean).join(":");
    super(
      {
        zh: `没有生成：内容有 ${errors.length} 处错误，上一次的输出保持原样。第一处：${place} ${first?.message}`,
        en: `Nothing was built, the last output is as it was. Errors in the content: ${errors.length}. The first: ${place} ${first?.message}`,
      }[language],
    );
    this.findings = findings;
  }
}
