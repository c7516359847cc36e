import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programRoot } from "../../program/program-root.ts";
import { type ProjectExample, projectExamplesIn } from "./project-examples.ts";

/** An example of docs/configuration.md, and what comes of it in a project with the document below. */
export interface ConfigurationExample extends ProjectExample {
  /** What `gongkai build` says. */
  says: RegExp;
  /** What stands in a file of the output. */
  shows: readonly [path: string, pattern: RegExp];
}

/** The front-matter and text of the document that the examples are built with. */
export const exampleDocument = `---
title: 关于做好防汛工作的通知
indexNumber: QH001-2026-00001
publisher: 青禾县人民政府
publishedOn: 2026-05-06
---

各乡镇人民政府：

请做好防汛工作，值班电话：12345。

（盖章处）
`;

const page = "documents/QH001-2026-00001/index.html";

/** By heading, in the order of the page. */
const outcomes: readonly [
  heading: string,
  says: RegExp,
  ...shows: ConfigurationExample["shows"],
][] = [
  ["Configuration", /^Built: 1 document/m, "public_html/index.html", /防汛/],
  ["Fields", /已生成：1 份文件/, "dist/search/index.html", /own\.fundingYear[\s\S]{0,500}资金年度/],
  ["Check rules", /盖章处还在[\s\S]{0,500}county\/seal-note/, `dist/${page}`, /（盖章处）/],
  [
    "Plugins",
    /已生成：1 份文件/,
    `dist/${page}`,
    /：<a href="tel:12345" rel="noopener">12345<\/a>。/,
  ],
];

/** @throws when there are more or others than is known here */
export function configurationExamples(): ConfigurationExample[] {
  const markdown = readFileSync(join(programRoot, "docs", "configuration.md"), "utf8");
  const examples = projectExamplesIn(markdown);
  const found = examples.map(({ heading }) => heading).join();
  const known = outcomes.map(([heading]) => heading).join();
  if (found !== known) throw new Error(`Examples are ${found}, not ${known}.`);
  return examples.map((example, at) => {
    const [, says, ...shows] = outcomes[at] as (typeof outcomes)[number];
    return { ...example, says, shows };
  });
}
