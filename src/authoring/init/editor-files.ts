import { genres } from "../../schema/index.ts";
import { validityLabel, validityStatuses } from "../../schema/vocabulary/validity.ts";
import type { PortalFacts, ProjectFile } from "./portal-facts.ts";

/** Where the program keeps the schemas of files, seen from the folder that depends on it. */
const schemas = "./node_modules/gongkai/docs/schemas";

/** Settings of VS Code: values of settings proposed while typing, front-matter by a word, findings beside the lines. */
export function editorFiles(facts: PortalFacts): ProjectFile[] {
  const files = {
    "settings.json": settings,
    "extensions.json": { recommendations: ["redhat.vscode-yaml"] },
    "tasks.json": tasks,
    "gongkai.code-snippets": snippets(facts),
  };
  return Object.entries(files).map(([name, value]) => ({
    path: `.vscode/${name}`,
    text: `${JSON.stringify(value, null, 2)}\n`,
  }));
}

const settings = {
  "files.eol": "\n",
  "files.encoding": "utf8",
  "files.exclude": { "**/node_modules": true, ".gongkai": true, ".dist.*": true },
  "search.exclude": { dist: true },
  // A formatter would change signs of an official text.
  "[markdown]": { "editor.formatOnSave": false, "editor.wordWrap": "on" },
  "yaml.schemas": {
    [`${schemas}/portal.json`]: "content/portal.yaml",
    [`${schemas}/publishers.json`]: "content/publishers.yaml",
    [`${schemas}/catalog.json`]: ["content/catalog.yaml", "content/publishers/*/catalog.yaml"],
    [`${schemas}/synonyms.json`]: "content/synonyms.yaml",
    [`${schemas}/document.json`]: "content/documents/**/*.md",
    [`${schemas}/page.json`]: [
      "content/guide.md",
      "content/rules/*.md",
      "content/annual-reports/*.md",
      "content/publishers/*/guide.md",
      "content/publishers/*/rules/*.md",
      "content/publishers/*/annual-reports/*.md",
      "content/pages/**/*.md",
    ],
  },
};

/** One line a finding, as `check --format github` prints them. */
const finding = {
  regexp:
    "^::(error|warning|notice) file=([^,:]+)(?:,line=(\\d+))?(?:,col=(\\d+))?,title=.*?::(.*)$",
  severity: 1,
  file: 2,
  line: 3,
  column: 4,
  message: 5,
};

const tasks = {
  version: "2.0.0",
  tasks: [
    {
      label: "检查",
      detail: "问题列在“问题”窗口里，点一下就到那一行",
      type: "shell",
      command: "npm run check -- --format github",
      windows: { command: "npm.cmd run check -- --format github" },
      group: { kind: "test", isDefault: true },
      problemMatcher: {
        owner: "gongkai",
        fileLocation: "relative",
        pattern: finding,
      },
      presentation: { reveal: "silent", clear: true },
    },
    {
      label: "生成",
      type: "shell",
      command: "npm run build",
      windows: { command: "npm.cmd run build" },
      group: { kind: "build", isDefault: true },
      problemMatcher: [],
    },
  ],
};

/** Snippets of front-matter, in which words that are fixed can be chosen. */
function snippets({ organ, code }: PortalFacts) {
  const choice = (at: number, words: readonly string[]) => `\${${at}|${words.join(",")}|}`;
  const today = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE";
  return {
    文件信息: {
      scope: "markdown",
      prefix: ["文件信息", "front-matter"],
      description: "一份文件开头的文件信息；索引号由 npm run new 来编更稳妥",
      body: [
        "---",
        "title: $1",
        `indexNumber: \${2:${snippetText(code ?? "单位代码")}-$CURRENT_YEAR-00000}`,
        "documentNumber: $3",
        `publisher: \${4:${snippetText(organ)}}`,
        `genre: ${choice(5, genres)}`,
        `issuedOn: \${6:${today}}`,
        `publishedOn: \${7:${today}}`,
        `validity: ${choice(8, validityStatuses.map(validityLabel))}`,
        "---",
        "",
        "$0",
      ],
    },
    撤回: {
      scope: "markdown",
      prefix: ["撤回"],
      description: "加在文件信息里：隐去正文，保留网址",
      body: [`withdrawal: { on: ${today}, reason: $1 }`],
    },
    草稿: {
      scope: "markdown",
      prefix: ["草稿"],
      description: "加在文件信息里：先不发布",
      body: ["draft: true"],
    },
    表格: {
      scope: "markdown",
      prefix: ["表格"],
      description: "两列的表格",
      body: ["|$1|$2|", "|---|---|", "|$3|$4|", "$0"],
    },
  };
}

/** A text in which no sign is one of the snippet's own. */
function snippetText(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
