import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { docx, paragraph, paragraphOf, run } from "./fixtures/docx.ts";
import { importFiles } from "./import-files.ts";
import { jsonReport } from "./report.ts";

test("hidden and deleted words stand in the report alone, never in what is written for the site", async () => {
  const body =
    paragraph("青禾县水利局关于加强供水管理的通知") +
    paragraph("各乡镇人民政府：") +
    paragraphOf(
      `${run("请遵照执行。")}${run("内部掌握口径", "<w:vanish/>")}<w:del><w:r><w:delText>原定金额</w:delText></w:r></w:del>`,
    );
  const html = `<h1>青禾县水利局关于节约用水的通知</h1><p>各乡镇人民政府：</p><p style="display:none">内部掌握口径，原定金额</p><p>请遵照执行。</p>`;
  const folder = temporaryFolder({ "a.docx": Buffer.from(docx(body)), "b.html": html });
  const out = temporaryFolder({});
  const sources = [join(folder, "a.docx"), join(folder, "b.html")];
  const results = await importFiles(sources, { out, assign: null, force: false, workers: 1 });
  const written = readdirSync(out, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => readFileSync(join(out, name), "utf8"));
  expect(written).toHaveLength(2);
  for (const text of written) {
    expect(text).not.toMatch(/内部掌握口径|原定金额/u);
    expect(text).toContain("隐藏的文字");
  }
  const report = JSON.parse(jsonReport(results, "zh")) as { dropped: object[] }[];
  expect(report.map(({ dropped }) => dropped)).toMatchObject([
    [
      { as: "header" },
      { line: 3, text: "内部掌握口径", as: "hidden" },
      { line: 3, text: "原定金额", as: "deleted" },
    ],
    [{ as: "header" }, { line: 1, text: "内部掌握口径，原定金额", as: "hidden" }],
  ]);
});
