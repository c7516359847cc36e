import { describe, expect, test } from "vitest";
import { formatDiagnostics } from "../../checks/reports/pretty.ts";
import { catalogSchema, portalSettingsSchema, publishersSchema } from "../../schema/index.ts";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import { readContent } from "../read-content.ts";
import { validPart } from "./valid-part.ts";

const document = { "documents/a.md": documentText(1) };
const read = (files: Record<string, string>) =>
  readContent(temporaryFolder({ ...document, ...files }));
const saidOf = async (files: Record<string, string>) =>
  formatDiagnostics((await read(files)).diagnostics, { language: "zh", color: false });

describe("one bad line of a settings file", () => {
  test("is told alone, and the other lines hold", async () => {
    const { settings, diagnostics } = await read({
      "portal.yaml":
        "organ: 青禾县人民政府\nicpNumber：澜ICP备1号\nurl: www.qinghe.example\ncontact:\n  phone: 0000-0002100\n  post: 甲\ndeadlines: { disclosureWorkingDays: 二十 }\n",
    });
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([
      ["yaml/full-width-colon", 2],
      ["field/not-a-url", 3],
      ["field/unknown", 6],
      ["field/not-a-number", 7],
    ]);
    expect(settings).toMatchObject({
      organ: "青禾县人民政府",
      icpNumber: "澜ICP备1号",
      url: "",
      contact: { phone: "0000-0002100" },
      deadlines: { disclosureWorkingDays: 20 },
    });
  });

  test("of publishers.yaml makes no organ unknown", async () => {
    const { diagnostics, publishers } = await read({
      "publishers.yaml":
        "- { id: county, nam: 青禾县人民政府 }\n- { id: finance, name: 青禾县财政局, shortName: 财政局 }\n",
    });
    expect(diagnostics.map(({ code, values }) => [code, values.found])).toEqual([
      ["field/missing", "nam"],
    ]);
    expect(publishers.map(({ id }) => id)).toEqual(["finance"]);
  });

  test("of catalog.yaml makes no column unknown", async () => {
    const { diagnostics } = await read({
      "documents/a.md": documentText(1, "catalog: plans\n"),
      "catalog.yaml": "- { id: 规划, name: 规划 }\n- { id: budgets, name: 预算 }\n",
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["field/not-an-id"]);
  });

  test("that cannot be read at all costs that line only", async () => {
    const { settings, diagnostics } = await read({
      "portal.yaml": 'organ: 青禾县人民政府\n"甲": "乙": 丙\ndescription: 依法公开\n',
    });
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([["yaml/syntax", 2]]);
    expect(settings).toMatchObject({ organ: "青禾县人民政府", description: "依法公开" });
  });
});

test("what of a value is valid is all but its faulty leaves and what cannot be without them", () => {
  const publishers = [{ id: "a", name: "甲", parent: ["b"] }, { id: "一", name: "乙" }, 7];
  expect(validPart(publishersSchema, publishers)).toEqual([
    { id: "a", name: "甲", predecessors: [] },
  ]);
  const nodes = [{ id: "a", name: "甲", children: [{ id: "b" }, { id: "c", name: "丙" }] }];
  expect(validPart(catalogSchema, nodes)).toMatchObject([
    { id: "a", children: [{ id: "c", name: "丙" }] },
  ]);
  expect(validPart(portalSettingsSchema, { timeZone: "Mars" })?.timeZone).toBe("Asia/Shanghai");
  expect(validPart(publishersSchema, "甲")).toBeNull();
});

test("organs that have unknown organs above, go in circles or share a name", async () => {
  expect(
    await saidOf({
      "publishers.yaml": `- { id: county, name: 青禾县人民政府, shortName: 县政府, parent: 市政府 }
- { id: office, name: 青禾县人民政府办公室, parent: 县政府 }
- { id: finance, name: 青禾县财政局, parent: finances }
- { id: forest, name: 青禾县林业局, parent: water }
- { id: water, name: 青禾县水务局, parent: forest, predecessors: [青禾县水利局] }
- { id: self, name: 青禾县教育局, parent: self }
- { id: irrigation, name: 青禾县水利局, shortName: 县 政 府 }
`,
    }),
  ).toMatchInlineSnapshot(`
    "publishers.yaml:1:48  错误  没有这个上级机构
        上级“市政府”不是这个文件里的代号；有的代号：office、finance、forest、water、self、irrigation。
        改法：写上级机构的代号（id）；上级不在这个文件里的，删去 parent 这一行。
        publisher/unknown-parent

    publishers.yaml:2:35  错误  没有这个上级机构
        上级“县政府”不是这个文件里的代号；有的代号：county、finance、forest、water、self、irrigation。
        改法：写成“parent: county”；不是这个机构的，先登记上级，或删去 parent 这一行。
        publisher/unknown-parent

    publishers.yaml:3:32  错误  没有这个上级机构
        上级“finances”不是这个文件里的代号；有的代号：county、office、forest、water、self、irrigation。
        改法：写上级机构的代号（id）；上级不在这个文件里的，删去 parent 这一行。
        publisher/unknown-parent

    publishers.yaml:4:31  错误  上级绕成了圈
        上级关系回到了自己：forest → water → forest。
        改法：其中最高的机构没有上级：删去它的 parent 这一行。
        publisher/circle

    publishers.yaml:6:29  错误  上级绕成了圈
        上级关系回到了自己：self → self。
        改法：其中最高的机构没有上级：删去它的 parent 这一行。
        publisher/circle

    publishers.yaml:7:21  错误  两个机构同名
        “青禾县水利局”已经是代号为“water”的机构（第 5 行）的代号、名称、简称或前身，写这个名称的文件不知道归谁。
        改法：改掉其中一个；同一个机构登记了两次的，删去一条；原机构分成几个的，前身只写在一个机构名下。
        publisher/same-name

    publishers.yaml:7:35  错误  两个机构同名
        “县 政 府”已经是代号为“county”的机构（第 1 行）的代号、名称、简称或前身，写这个名称的文件不知道归谁。
        改法：改掉其中一个；同一个机构登记了两次的，删去一条；原机构分成几个的，前身只写在一个机构名下。
        publisher/same-name

    7 处错误，0 处警告，0 处提示，涉及 1 个文件。"
  `);
});

test("organs of three levels, with predecessors of their own, are right", async () => {
  expect(
    await saidOf({
      "publishers.yaml": `- { id: county, name: 青禾县人民政府, shortName: 县政府 }
- { id: water, name: 青禾县水务局, shortName: 青禾县水务局, parent: county, predecessors: [青禾县水利局, 青禾县水务局] }
- { id: station, name: 青禾县水文站, parent: water }
`,
    }),
  ).toBe("0 处错误，0 处警告，0 处提示。");
});

test("words of the search are read by name and by label; one entry with a fault hides no other", async () => {
  const { synonyms, diagnostics } = await read({
    "synonyms.yaml":
      "- { 说法: [坝坝宴, 流水席], 用词: 农村集体聚餐 }\n- { asked: 堰塘 }\n- { asked: [], official: [水库] }\n- { 说法: 班车, 用字: 客运班线 }\n- { 说法: 。, 用词: 水库 }\n",
  });
  expect(synonyms).toEqual([{ asked: ["坝坝宴", "流水席"], official: ["农村集体聚餐"] }]);
  expect(formatDiagnostics(diagnostics, { language: "zh", color: false })).toMatchInlineSnapshot(`
    "synonyms.yaml:2:3  错误  缺少必填字段
        没有写“用词”（official）。
        改法：加上“official: ”和它的值。
        field/missing

    synonyms.yaml:3:5  错误  缺少必填字段
        没有写“说法”（asked）；这一行写的是“[]”。
        改法：加上“asked: ”和它的值。
        field/missing

    synonyms.yaml:4:13  错误  缺少必填字段
        没有写“用词”（official）；这一行写的是“用字”。
        改法：把“用字”改成“用词”。
        field/missing

    synonyms.yaml:5:5  错误  缺少必填字段
        没有写“说法”（asked）；这一行写的是“。”。
        改法：加上“asked: ”和它的值。
        field/missing

    4 处错误，0 处警告，0 处提示，涉及 1 个文件。"
  `);
});
