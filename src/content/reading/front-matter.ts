import matter from "gray-matter";
import { bounds } from "../../schema/field/bounds.ts";
import { type FrontMatterFault, findBody, lineAt } from "../source-text/body.ts";
import { withLineFeeds } from "../source-text/line-ends.ts";
import { sizeFault } from "../yaml-source/limits.ts";
import { parseYaml, type YamlSource } from "../yaml-source/yaml.ts";

/** A Markdown file cut in two. */
export interface SplitText {
  /** The metadata, with positions in the file. */
  data: YamlSource;
  /** Why there is no metadata. */
  fault: FrontMatterFault | null;
  /** What follows the front-matter; the whole text where there is none. */
  body: string;
  /** Line of the file on which the body begins, from 1. */
  bodyLine: number;
}

const noData = parseYaml("");
const readYaml = (text: string) => parseYaml(text, bounds.frontMatterBytes);

/** Divides a text into front-matter and body, whose lines end in `\n`. */
export function splitFrontMatter(written: string): SplitText {
  const text = withLineFeeds(written);
  const bodyStart = findBody(text);
  if (typeof bodyStart !== "number")
    return { data: noData, fault: bodyStart, body: text, bodyLine: 1 };
  // Only the head goes to gray-matter, and as a copy: a slice would keep the whole text in memory.
  const head = Buffer.from(text.slice(0, bodyStart)).toString();
  return {
    data: dataOf(head),
    fault: null,
    body: text.slice(bodyStart),
    bodyLine: lineAt(text, bodyStart),
  };
}

function dataOf(head: string): YamlSource {
  // What is refused does not go to gray-matter: it takes the square of the number of blank lines.
  if (sizeFault(head, bounds.frontMatterBytes)) return readYaml(head);
  const plain = head.replace(/^[ \t]+$/gm, "");
  const { data } = matter(plain, { language: "yaml", engines: { yaml: readYaml } });
  return "root" in data ? (data as YamlSource) : noData;
}
