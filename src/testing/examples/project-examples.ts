import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file of a project, as a page of the documentation has it. */
export interface ExampleFile {
  path: string;
  text: string;
}

/** The files below one heading, which make one example. */
export interface ProjectExample {
  heading: string;
  files: ExampleFile[];
}

/**
 * The examples of a page for those who program a project: pieces of code whose first line, or the one below `---`, names
 * their file (`// gongkai.config.ts`).
 */
export function projectExamplesIn(markdown: string): ProjectExample[] {
  const parts = markdown.matchAll(/^#+ (?<heading>.+)$|^```(?:ts|astro)\n(?<text>[\s\S]*?)^```$/gm);
  const examples: ProjectExample[] = [];
  let heading = "";
  for (const { groups = {} } of parts) {
    heading = groups.heading ?? heading;
    const { text = "" } = groups;
    const path = /^(?:---\n)?\/\/ (\S+)\n/.exec(text)?.[1];
    if (path === undefined) continue;
    const last = examples.at(-1);
    if (last?.heading === heading) last.files.push({ path, text });
    else examples.push({ heading, files: [{ path, text }] });
  }
  return examples;
}

/** Writes the files of an example into the folder of a project. */
export function writeExample(folder: string, { files }: ProjectExample): void {
  for (const { path, text } of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
