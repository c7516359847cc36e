import { expect, test } from "vitest";
import { finding } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { sarifFaults } from "./fixtures/sarif-faults.ts";
import { formatted } from "./formats.ts";

const order: Diagnostic = {
  code: "dates/order",
  severity: "error",
  file: "documents/甲 乙.md",
  line: 6,
  column: 1,
  values: {
    field: "publishedOn",
    label: "发布日期",
    found: "2024-03-01",
    earlierField: "issuedOn",
    earlierLabel: "成文日期",
    earlier: "2024-03-04",
  },
};
const findings = [
  order,
  finding(
    "field/unknown",
    { file: "documents/a,b:c.md", line: 3, column: 1 },
    { found: "100%\n甲" },
  ),
  finding("waiver/unused", { file: "documents/z.md" }, { found: "dates/order" }),
];
const options = { language: "zh", color: false, folder: "content" } as const;

test("annotations of GitHub escape what would end them", () => {
  expect(formatted(findings, "github", options)).toMatchInlineSnapshot(`
    "::warning file=content/documents/a%2Cb%3Ac.md,line=3,col=1,title=不认识的字段 (field/unknown)::没有叫“100%25%0A甲”的字段，这一行不起作用。 字段名见 docs/fields.md；用不着就删去。
    ::notice file=content/documents/z.md,title=不检查的地方没有问题 (waiver/unused)::“不检查 dates/order”管到的地方没有这样的问题。 问题已经改好的，删去这条；写错地方的，移到问题那一行之前。
    ::error file=content/documents/甲 乙.md,line=6,col=1,title=日期先后颠倒 (dates/order)::发布日期 2024-03-01 早于成文日期 2024-03-04。 先成文，再发文，再发布：对照原件改正写错的那一个。"
  `);
  expect(formatted([], "github", options)).toBe("");
});

test("SARIF names each rule once, with help and level, and files from the repository's root", () => {
  expect(formatted([order], "sarif", options)).toMatchInlineSnapshot(`
    "{
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": {
            "driver": {
              "name": "Gongkai",
              "language": "zh-CN",
              "rules": [
                {
                  "id": "dates/order",
                  "shortDescription": {
                    "text": "日期先后颠倒"
                  },
                  "help": {
                    "text": "先成文，再发文，再发布：对照原件改正写错的那一个。"
                  },
                  "defaultConfiguration": {
                    "level": "error"
                  }
                }
              ]
            }
          },
          "columnKind": "utf16CodeUnits",
          "results": [
            {
              "ruleId": "dates/order",
              "ruleIndex": 0,
              "level": "error",
              "message": {
                "text": "发布日期 2024-03-01 早于成文日期 2024-03-04。 先成文，再发文，再发布：对照原件改正写错的那一个。"
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "content/documents/%E7%94%B2%20%E4%B9%99.md"
                    },
                    "region": {
                      "startLine": 6,
                      "startColumn": 1
                    }
                  }
                }
              ]
            }
          ]
        }
      ]
    }"
  `);
});

test("SARIF is what the standard demands", () => {
  for (const language of ["zh", "en"] as const) {
    for (const folder of ["content", ""]) {
      const log = JSON.parse(formatted(findings, "sarif", { ...options, language, folder }));
      expect(sarifFaults(log)).toEqual([]);
      expect(log.runs[0].results).toHaveLength(3);
    }
  }
  expect(sarifFaults(JSON.parse(formatted([], "sarif", options)))).toEqual([]);
});

test("the check of SARIF finds what is wrong", () => {
  const log = JSON.parse(formatted(findings, "sarif", options));
  log.version = "2.0.0";
  log.runs[0].results[0].ruleIndex = 7;
  log.runs[0].results[1].level = "hint";
  log.runs[0].results[2].locations[0].physicalLocation.artifactLocation.uri = "/a b.md";
  expect(sarifFaults(log)).toEqual([
    "version is not 2.1.0",
    "results[0]: ruleIndex does not lead to ruleId",
    "results[1]: level",
    "results[2]: uri",
  ]);
});
