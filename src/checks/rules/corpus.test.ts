import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { splitFrontMatter } from "../../content/reading/front-matter.ts";
import { corpusFolder } from "../../testing/journeys/corpus.ts";
import { rules } from "../catalogue.ts";
import { checkSettings } from "./fixtures/findings.ts";
import type { CheckedDocument, DocumentRule } from "./rule.ts";

const folder = corpusFolder();
const documentRules = rules.filter((rule): rule is DocumentRule => rule.looksAt === "document");
const settings = checkSettings();

describe.skipIf(folder === null)("1,200 texts of real laws", () => {
  let documents: CheckedDocument[];
  let characters = 0;

  beforeAll(() => {
    const files = readdirSync(folder ?? "", { recursive: true, encoding: "utf8" });
    documents = files
      .filter((file) => file.endsWith(".md"))
      .map((file) => {
        const text = readFileSync(join(folder ?? "", file), "utf8");
        characters += text.length;
        const { bodyLine } = splitFrontMatter(text);
        return {
          file,
          meta: {},
          positions: "",
          lines: text.split("\n"),
          bodyLine,
          attachments: [],
        };
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

  test("are looked through in about a millisecond each", () => {
    const runAll = () => {
      for (const rule of documentRules) {
        for (const document of documents) rule.check(document, () => {}, settings);
      }
    };
    runAll();
    const before = process.cpuUsage();
    runAll();
    const { user, system } = process.cpuUsage(before);
    const perDocument = ((user + system) / 1000) * (5500 / characters);
    // Measured: 0.6. The rest is for slower machines and for others that run at the same time.
    expect(perDocument).toBeLessThan(3);
  });
});
