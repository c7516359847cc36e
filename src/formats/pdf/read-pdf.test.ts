import { expect, test } from "vitest";
import { type Placed, pdfOf } from "../../authoring/import/fixtures/pdf.ts";
import { pdf } from "../../testing/sample-attachments/pdf.ts";
import { readPdf } from "./read-pdf.ts";

/** Lines of 12 points from the top of a page down, 20 characters wide at most; two blanks indent. */
function page(...lines: string[]): Placed[] {
  return lines.map((line, index) => ({
    text: line.trimStart(),
    left: 80 + 12 * (line.length - line.trimStart().length),
    bottom: 750 - 24 * index,
  }));
}

async function shown(...pages: Placed[][]) {
  const { page } = await readPdf(pdfOf(pages));
  return page.blocks.map((block) => (block.kind === "text" ? block.text : null));
}

const full = "各乡镇人民政府县政府各部门应当按照职责做好防汛工作";

test("lines that were wrapped are joined, across pages too; page numbers are left out", async () => {
  expect(
    await shown(
      page(`  ${full.slice(0, 23)}`, full, "并于五月底前报告。", `  ${full.slice(2)}`, "— 1 —"),
      page("第三条规定的事项除外。", "  另行通知。", "— 2 —"),
    ),
  ).toEqual([
    `${full.slice(0, 23)}${full}并于五月底前报告。`,
    `${full.slice(2)}第三条规定的事项除外。`,
    "另行通知。",
  ]);
});

test("where nothing is indented a number begins a paragraph", async () => {
  expect(await shown(page(full, "第三条规定的事项除外。"))).toEqual([
    full,
    "第三条规定的事项除外。",
  ]);
});

test("a figure that stands alone is no page number unless it counts the pages", async () => {
  expect(await shown(page("合计", "320"))).toEqual(["合计", "320"]);
  expect(await shown(page("甲", "1"), page("乙", "2"))).toEqual(["甲", "乙"]);
});

test("centred and right-aligned lines say so", async () => {
  const [title, day] = (
    await readPdf(
      pdfOf([
        [
          { text: "通知", left: 218, bottom: 780, size: 12 },
          ...page(full, full, full).map((one) => ({ ...one, bottom: one.bottom - 50 })),
          { text: "2023年5月8日", left: 260, bottom: 400 },
        ],
      ]),
    )
  ).page.blocks.filter((block) => block.kind === "text" && block.align !== null);
  expect(title).toMatchObject({ text: "通知", align: "center" });
  expect(day).toMatchObject({ text: "2023年5月8日", align: "right" });
});

test("PDFs of the sample portal's kind are read", async () => {
  const { page } = await readPdf(pdf("应急响应", ["一级响应　重大突发事件", "二级响应"]));
  expect(page.blocks).toMatchObject([
    { text: "应急响应" },
    { text: "一级响应 重大突发事件" },
    { text: "二级响应" },
  ]);
});

test("a PDF without text, a broken one, and one with a password are refused", async () => {
  await expect(readPdf(pdfOf([[]]))).rejects.toThrow("no-text");
  await expect(readPdf(Buffer.from("%PDF-1.4\n%%EOF"))).rejects.toThrow("damaged");
  const key = "00".repeat(32);
  const encrypt = `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -1 /O <${key}> /U <${key}> >>`;
  await expect(readPdf(pdfOf([page("文")], encrypt))).rejects.toThrow("encrypted");
});
