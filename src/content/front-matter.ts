import matter from "gray-matter";
import { type FrontMatterFault, findBody, lineAt } from "./body.ts";
import { withLineFeeds } from "./source-text/line-ends.ts";
import { parseYaml, type YamlSource } from "./yaml.ts";

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

/** Divides a text into front-matter and body, whose lines end in `\n`. */
export function splitFrontMatter(written: string): SplitText {
  const text = withLineFeeds(written);
  const bodyStart = findBody(text);
  if (typeof bodyStart !== "number")
    return { data: noData, fault: bodyStart, body: text, bodyLine: 1 };
  // Only the head goes to gray-matter, and as a copy: a slice would keep the whole text in memory.
  const head = Buffer.from(text.slice(0, bodyStart)).toString();
  const { data } = matter(head, { language: "yaml", engines: { yaml: parseYaml } });
  return {
    data: "root" in data ? (data as YamlSource) : noData,
    fault: null,
    body: text.slice(bodyStart),
    bodyLine: lineAt(text, bodyStart),
  };
}
