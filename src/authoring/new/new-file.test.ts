import { expect, test } from "vitest";
import { readContent } from "../../content/read-content.ts";
import { documentFieldNames, type FrontMatter } from "../../schema/index.ts";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import { annualReportFile, documentFile } from "./new-file.ts";
import { kindOfTitle, kinds } from "./templates.ts";

const fields = {
  title: "关于“一件事”: #1 的通知",
  publishedOn: "2026-11-22",
  genre: "通知",
  publisher: "青禾县人民政府",
  documentNumber: "禾政发〔2026〕31号",
};

test("front-matter stands in the order of the schema and reads back as it was given", async () => {
  const made = documentFile("规范性文件", { ...fields, indexNumber: "QH001/2026-00031" });
  const content = temporaryFolder({ [made.file]: made.text });
  const { documents, diagnostics } = await readContent(content);
  expect(diagnostics).toEqual([]);
  expect(documents[0]?.meta).toMatchObject({ ...fields, indexNumber: "QH001/2026-00031" });
  const keys = Array.from(made.text.matchAll(/^(\w+):/gm), ([, key]) => key as keyof FrontMatter);
  expect(keys).toEqual(documentFieldNames.filter((name) => keys.includes(name)));
  expect({ file: made.file, address: made.address }).toEqual({
    file: "documents/2026/QH001_2026-00031.md",
    address: "documents/QH001_2026-00031/",
  });
});

test.each(kinds)(
  "a new %s has nothing wrong, and every place to fill in is marked",
  async (kind) => {
    const { file, text } =
      kind === "年报"
        ? annualReportFile(
            { file: "annual-reports/2025.md", address: "annual-reports/2025/" },
            { year: "2025", organ: "青禾县人民政府", title: "年报", updatedOn: "2026-01-31" },
          )
        : documentFile(kind, { ...fields, indexNumber: "QH001-2026-00031", genre: null });
    const content = temporaryFolder({ "documents/a.md": documentText(1), [file]: text });
    const codes = (await readContent(content)).diagnostics.map(({ code }) => code);
    expect(codes).toEqual(kind === "年报" ? ["page/not-finished"] : []);
    expect(text).toContain("【待填");
    expect(text).not.toMatch(/\{\w+\}|undefined|null|\r/);
  },
);

test.each(["通知", "公告", "报告", "规范性文件", "解读"])("the text of a new %s", (kind) => {
  const { text } = documentFile(kind, { ...fields, indexNumber: "QH001-2026-00031" });
  expect(text).toMatchSnapshot();
});

test("the kind is told by the end of the title", () => {
  const known = {
    关于加强山塘管理的通知: "通知",
    "青禾县养犬管理办法（试行）": "办法",
    青禾县人民政府令: "命令",
    "《青禾县养犬管理办法》政策解读": "解读",
    青禾县水利局2025年政府信息公开工作年度报告: "年报",
    青禾县2025年政府工作报告: "报告",
    青禾县水利局领导分工: null,
  };
  expect(
    Object.fromEntries(Object.keys(known).map((title) => [title, kindOfTitle(title)])),
  ).toEqual(known);
});
