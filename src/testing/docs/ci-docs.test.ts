import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { programRoot } from "../../program/program-root.ts";

const folder = join(programRoot, "docs", "ci");
const page = readFileSync(join(programRoot, "docs", "ci.md"), "utf8");
const names = readdirSync(folder);
const workflows = names.filter((name) => /\.ya?ml$/.test(name));
const { scripts } = JSON.parse(readFileSync(join(programRoot, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

type Node = Record<string, unknown>;

const parse = (name: string) => parseAllDocuments(readFileSync(join(folder, name), "utf8"));

/** Every object of a workflow file. */
function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== "object" || value === null) return;
  yield value as Node;
  for (const inner of Object.values(value)) yield* nodesOf(inner);
}

const nodes = (name: string) => parse(name).flatMap((document) => [...nodesOf(document.toJS())]);

interface Command {
  script: string;
  options: Map<string, string>;
}

/** The commands `npm run …` of a text, with their options and what follows each. */
function commandsIn(text: string): Command[] {
  return [...text.matchAll(/npm run ([\w:]+)([^\n`]*)/g)].map(([, script = "", rest = ""]) => ({
    script,
    options: new Map(
      [...rest.matchAll(/ --([a-z][a-z-]*)(?: ("[^"]*"|[^\s"-]\S*))?/g)].map(
        ([, option = "", value = ""]) => [option, value.replaceAll('"', "")],
      ),
    ),
  }));
}

const commandsOf = (name: string) =>
  nodes(name).flatMap((node) =>
    Object.values(node).flatMap((value) => (typeof value === "string" ? commandsIn(value) : [])),
  );

/** Folders that a workflow keeps from one run to the next, in the words of GitHub, GitLab and Gitee. */
function keptFolders(name: string): string[] {
  const kept = nodes(name).flatMap(({ uses, with: inputs, cache, caches }) => [
    String(uses).startsWith("actions/cache") ? (inputs as Node).path : [],
    (cache as { paths?: string[] })?.paths ?? [],
    caches ?? [],
  ]);
  return kept.flat().map((path) => String(path).replace(/\/$/, ""));
}

function optionsOf(script: string): string[] {
  const [program = "", ...args] = (scripts[script] ?? "").split(" ");
  expect(program, `npm run ${script}`).toBe("node");
  const help = execFileSync(process.execPath, [...args, "--help"], {
    cwd: programRoot,
    encoding: "utf8",
  });
  return [...help.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, option = ""]) => option);
}

describe("the workflow files", () => {
  test.each(workflows)("%s is YAML and builds the portal", (name) => {
    for (const { errors, warnings } of parse(name)) expect([...errors, ...warnings]).toEqual([]);
    expect(commandsOf(name).map(({ script }) => script)).toContain("build");
  });

  test("use commands and options that exist, as does the page about them", () => {
    const commands = [...workflows.flatMap(commandsOf), ...commandsIn(page)];
    for (const script of new Set(commands.map(({ script }) => script))) {
      const own = commands.filter((command) => command.script === script);
      const used = own.flatMap(({ options }) => [...options.keys()]);
      expect(optionsOf(script)).toEqual(expect.arrayContaining(used));
    }
  });

  test.each(workflows.filter((name) => !name.startsWith("kubernetes")))(
    "%s keeps the folder that holds the output and the cache, and the page names it",
    (name) => {
      const [kept, ...others] = keptFolders(name);
      expect(others).toEqual([]);
      expect(page).toContain(`\`${kept}\``);
      for (const { options } of commandsOf(name)) {
        if (options.has("part")) continue;
        expect([dirname(options.get("out") ?? ""), options.get("cache")]).toEqual([
          kept,
          `${kept}/cache`,
        ]);
      }
    },
  );

  test("run every day, or say where to set that they do", () => {
    const daily = ["github-actions.yml", "gitlab-ci.yml", "gitlab-ci-parallel.yml", "gitee-go.yml"];
    for (const name of daily) {
      const text = readFileSync(join(folder, name), "utf8");
      expect(text, name).toMatch(/每天(?:北京时间 0 时 10 分|要运行一次)/);
    }
    expect(nodes("github-actions.yml").some(({ cron }) => cron === "10 16 * * *")).toBe(true);
    const [line = ""] =
      readFileSync(join(folder, "crontab"), "utf8").match(/^10 0 \* \* \*.*$/m) ?? [];
    const [build] = commandsIn(line);
    expect(build?.script).toBe("build");
    expect([build?.options.get("cache"), build?.options.get("out")]).toEqual([
      ".gongkai/cache",
      ".gongkai/site",
    ]);
  });

  test("leave the path to the portal's url: another one is refused", () => {
    for (const command of [...workflows.flatMap(commandsOf), ...commandsIn(page)])
      expect([...command.options.keys()]).not.toContain("base");
  });

  test.each(["github-actions.yml", "github-actions-matrix.yml"])(
    "%s has the steps for Pages beside each other, to be replaced together",
    (name) => {
      const steps = nodes(name)
        .flatMap((node) => (Array.isArray(node.steps) ? [node.steps as Node[]] : []))
        .map((list) => list.map(({ uses }) => String(uses).replace(/@.*/, "")));
      const ofPages = ["configure-pages", "upload-pages-artifact", "deploy-pages"];
      expect(steps.flat().filter((uses) => uses.includes("-pages"))).toHaveLength(3);
      expect(steps.at(-1)?.slice(-3)).toEqual(ofPages.map((step) => `actions/${step}`));
      const [chinese, english] = page.split("## English");
      for (const step of ofPages) {
        expect(chinese).toContain(`\`${step}\``);
        expect(english).toContain(`\`${step}\``);
      }
    },
  );

  test("give the parts and what joins them one day", () => {
    const inParts = workflows.filter((name) =>
      commandsOf(name).some(({ options }) => options.has("part")),
    );
    expect(inParts).toHaveLength(3);
    for (const name of inParts) {
      const commands = commandsOf(name);
      expect(commands.some(({ options }) => options.has("join"))).toBe(true);
      const days = new Set(commands.map(({ options }) => options.get("as-of")));
      expect([...days], name).toEqual([expect.stringContaining("$")]);
    }
  });

  test("count their parts alike", () => {
    const [job] = nodes("kubernetes-indexed-job.yaml").filter(({ completions }) => completions);
    const { value } =
      nodes("kubernetes-indexed-job.yaml").find(({ name }) => name === "PARTS") ?? {};
    expect([job?.completions, job?.parallelism]).toEqual([Number(value), Number(value)]);
    const matrix = nodes("github-actions-matrix.yml").find(({ part }) => Array.isArray(part));
    const parts = matrix?.part as number[];
    expect(parts).toEqual(parts.map((_, index) => index + 1));
  });
});

test("the page about CI links every file made ready for it", () => {
  for (const name of names) expect(page).toContain(`](ci/${name})`);
});
