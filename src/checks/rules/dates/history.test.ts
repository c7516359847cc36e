import { expect, test } from "vitest";
import type { KnownDocument } from "../../../content/reading/read-document.ts";
import { fieldPositions } from "../../../content/yaml-source/field-positions.ts";
import type { FileHistory } from "../../../history/file-history.ts";
import { portalSettingsSchema } from "../../../schema/index.ts";
import { checkPortal } from "../../check-portal.ts";
import { formatDiagnostics } from "../../reports/pretty.ts";
import type { CheckedPortal } from "../rule.ts";
import { backdated } from "./backdated.ts";
import { movedBack } from "./moved-back.ts";

/** What both rules say of documents with a day of publication and a history each. */
function found(documents: Record<string, [publishedOn: string, history: FileHistory | null]>) {
  const known = Object.entries(documents).map(([name, [publishedOn]]): KnownDocument => {
    const source = { file: `documents/${name}.md`, path: "", sha256: "", bytes: 0 };
    return {
      meta: { publishedOn },
      source,
      positions: fieldPositions({ publishedOn: { line: 5, column: 1 } }),
    };
  });
  const portal: CheckedPortal = {
    asOf: "2026-11-22",
    documents: known,
    texts: () => null,
    settings: portalSettingsSchema.parse({}),
    publishers: [],
    catalog: [],
    guide: null,
    rules: [],
    annualReports: [],
    freePages: [],
    organs: [],
    files: [],
    gone: [],
    history: (file) => documents[file.slice("documents/".length, -".md".length)]?.[1] ?? null,
  };
  const findings = checkPortal(portal, [backdated, movedBack]);
  return formatDiagnostics(
    findings.map((one) => ({ ...one, severity: "warning" as const })),
    { language: "zh", color: false },
  );
}

const came = (addedOn: string | null, movedBack: FileHistory["movedBack"] = null) => ({
  addedOn,
  keptSince: "2024-01-02",
  came: 0,
  movedBack,
});

test("a document published long before it was committed is told", () => {
  const text = found({
    late: ["2024-02-01 09:00", came("2024-02-12")],
    aWeek: ["2024-02-01", came("2024-02-08")],
    olderThanTheHistory: ["2023-12-01", came("2024-02-12")],
    imported: ["2024-02-01", came(null)],
    withoutGit: ["2024-02-01", null],
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/late.md:5:1  警告  发布日期早于进入版本库的日子
        发布日期是 2024-02-01，文件到 2024-02-12 才进入版本库。
        改法：发布日期写真正公开的那一天；从别处迁来、当时确已公开的，加注 # 不检查 dates/backdated：理由。
        dates/backdated

    0 处错误，1 处警告，0 处提示，涉及 1 个文件。"
  `);
});

test("a day of publication that was set back is told while it stands", () => {
  const back = { on: "2024-03-05", from: "2024-02-20", to: "2024-02-15" };
  const text = found({
    stands: ["2024-02-15", came("2024-02-16", back)],
    mended: ["2024-02-20", came("2024-02-20", back)],
  });
  expect(text).toMatchInlineSnapshot(`
    "documents/stands.md:5:1  警告  发布日期改早过
        发布日期在 2024-03-05 的提交里由 2024-02-20 改为 2024-02-15。
        改法：发布日期写真正公开的那一天；原来写错、现在改正的，加注 # 不检查 dates/moved-back：理由。
        dates/moved-back

    0 处错误，1 处警告，0 处提示，涉及 1 个文件。"
  `);
});
