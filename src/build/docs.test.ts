import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { projectRoot } from "./project-root.ts";

const read = (file: string) => readFileSync(join(projectRoot, file), "utf8");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(projectRoot, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

describe("the documentation", () => {
  test("names every command", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const text = pages.map(read).join("\n");
    for (const name of Object.keys(scripts)) {
      expect(text).toContain(name === "test" ? "npm test" : `npm run ${name}`);
    }
  });

  test("says of every folder of the source what it holds", () => {
    const contributing = read("CONTRIBUTING.md");
    for (const entry of readdirSync(join(projectRoot, "src"), { withFileTypes: true })) {
      if (entry.isDirectory()) expect(contributing).toContain(`\`src/${entry.name}\``);
    }
  });

  test.each(pages)("%s links only to files that exist", (page) => {
    // What stands in backticks is an example, not a link.
    const text = read(page).replace(/`[^`]*`/g, "");
    for (const [, target = ""] of text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)) {
      expect(existsSync(join(projectRoot, dirname(page), target)), target).toBe(true);
    }
  });
});
