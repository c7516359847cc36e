import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../content/reading/front-matter.ts";
import { growth } from "../../testing/hostile/growth.ts";
import { corpusFolder } from "../../testing/journeys/corpus.ts";
import { rules } from "../catalogue.ts";
import { checkSettings } from "./fixtures/findings.ts";
import type { CheckedDocument, DocumentRule } from "./rule.ts";

const folder = corpusFolder();
const documentRules = rules.filter((rule): rule is DocumentRule => rule.looksAt === "document");
const settings = checkSettings();

describe.skipIf(folder === null)("1,200 texts of real laws", () => {
  let documents: CheckedDocument[];

  beforeAll(() => {
    const files = readdirSync(folder ?? "", { recursive: true, encoding: "utf8" });
    documents = files
      .filter((file) => file.endsWith(".md"))
      .map((file) => {
        const text = readFileSync(join(folder ?? "", file), "utf8");
        return documentOf(file, text.split("\n"), splitFrontMatter(text).bodyLine);
      });
  });

  test("get no error: a law may speak of secrets and of numbers", () => {
    const errors = documentRules.filter(({ severity }) => severity === "error");
    const found: string[] = [];
    for (const rule of errors) {
      for (const document of documents) {
        const { file } = document;
        rule.check(document, ({ line }) => found.push(`${rule.id} ${file}:${line}`), settings);
      }
    }
    expect(found).toEqual([]);
  });

  test("are looked through in a time that grows with their length only", () => {
    const lines = documents.flatMap(({ lines, bodyLine }) => lines.slice(bodyLine - 1));
    const text = (size: number) => documentOf("all.md", lines.slice(0, size), 1);
    const lookThrough = (document: CheckedDocument) => {
      for (const rule of documentRules) rule.check(document, () => {}, settings);
    };
    expect(lines.length).toBeGreaterThan(20_000);
    expect(growth(text, lookThrough, 5000)).toBeLessThan(2);
  });
});

function documentOf(file: string, lines: string[], bodyLine: number): CheckedDocument {
  return { file, meta: {}, positions: "", lines, bodyLine, attachments: [] };
}
