import { execFileSync } from "node:child_process";
import { existsSync, globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, matchesGlob, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { commandNames } from "../../commands/commands.ts";
import { programRoot } from "../../program/program-root.ts";

const read = (file: string) => readFileSync(join(programRoot, file), "utf8");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  ...readdirSync(join(programRoot, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

const { scripts, files } = JSON.parse(read("package.json")) as {
  scripts: Record<string, string>;
  files: string[];
};

/** Files that a page of Markdown links to, from the program's folder. What stands in backticks is an example, not a link. */
const linked = (page: string) =>
  Array.from(
    read(page)
      .replace(/`[^`]*`/g, "")
      .matchAll(/\]\((?!https?:)([^)#\s]+)/g),
    ([, target = ""]) => join(dirname(page), target).replaceAll(sep, "/"),
  );

test("npm has a script for each command", () => {
  for (const name of commandNames) expect(scripts[name]).toBe(`node scripts/gongkai.js ${name}`);
});

describe("the documentation", () => {
  test("names every command", () => {
    const text = pages.map(read).join("\n");
    for (const name of Object.keys(scripts)) {
      expect(text).toContain(name === "test" ? "npm test" : `npm run ${name}`);
    }
  });

  test.each(commandNames)("names every option of npm run %s in the table of the README", (name) => {
    const [, ...argv] = scripts[name]?.split(" ") ?? [];
    const help = execFileSync(process.execPath, [...argv, "--help"], {
      cwd: programRoot,
      encoding: "utf8",
    });
    const options = [...help.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
    const rows = read("README.md")
      .split("\n")
      .filter((line) => line.includes(`\`npm run ${name}`));
    // Every command has these two; the README says so once.
    const wanted = options.filter((option) => option !== "--lang" && option !== "--help");
    expect(wanted.filter((option) => !rows.join("\n").includes(String(option)))).toEqual([]);
    expect(options).toContain("--lang");
  });

  test.each(pages.filter((page) => page !== "CONTRIBUTING.md"))(
    "%s has no line for npm that a shell of Windows takes otherwise",
    (page) => {
      // cmd knows neither single quotes nor remarks behind #; `>` makes UTF-16 in PowerShell 5.1; \\ carries on in neither.
      const lines = read(page).match(/^ {4}npm (?:run|test)\b.*$/gm) ?? [];
      expect(lines.filter((line) => /['>#$&|]|\\$/.test(line))).toEqual([]);
    },
  );

  test.each(pages)("%s names only tests that exist", (page) => {
    for (const [file] of read(page).matchAll(/\bsrc\/[\w/.-]+\.test\.ts/g)) {
      expect(existsSync(join(programRoot, file)), file).toBe(true);
    }
  });

  test.each(pages)("%s links only to files that exist", (page) => {
    for (const file of linked(page)) expect(existsSync(join(programRoot, file)), file).toBe(true);
  });

  test.each(pages.filter((page) => page.startsWith("docs/")))(
    "%s links only to files that are in the package as well",
    (page) => {
      const packed = ["README.md", "LICENSE", ...files];
      const isPacked = (file: string) =>
        packed.some((entry) => matchesGlob(file, entry) || file.startsWith(`${entry}/`));
      expect(linked(page).filter((file) => !isPacked(file))).toEqual([]);
    },
  );
});

describe("messages", () => {
  // The schema's own words are printed on a page of the documentation, which lies beside the others.
  const modules = globSync("src/**/*.{ts,astro}", {
    cwd: programRoot,
    exclude: ["**/*.test.ts", "src/schema/**", "src/testing/**"],
  });
  const text = modules.map((file) => read(file).replace(/^\s*(?:\/\/|\/?\*).*$/gm, "")).join("\n");

  test("name pages of the documentation by where they lie, not by where they lie in a checkout", () => {
    expect(text.match(/.*[^{]docs\/[\w-]+\.md.*/g)).toBe(null);
  });

  test("name only pages that exist", () => {
    const named = new Set(text.match(/(?<=\{docs\/|docsPath\(")[\w-]+\.md/g));
    expect(named.size).toBeGreaterThan(5);
    for (const name of named) expect(existsSync(join(programRoot, "docs", name)), name).toBe(true);
  });
});
