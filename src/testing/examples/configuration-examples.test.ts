import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { run as build } from "../../commands/build-command.ts";
import { runHereIn } from "../../commands/fixtures/run-command.ts";
import { extensionNames } from "../../extensions/extensions.ts";
import { programRoot } from "../../program/program-root.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { configurationExamples, exampleDocument } from "./configuration-examples.ts";
import { projectExamplesIn, writeExample } from "./project-examples.ts";

const page = readFileSync(join(programRoot, "docs", "configuration.md"), "utf8");

test("the files of an example are told by their first lines", () => {
  const code = (text: string, kind = "ts") => `\`\`\`${kind}\n${text}\n\`\`\`\n`;
  const markdown = `# A\n${code("// a.ts\none;")}${code("---\n// b/B.astro\n---\n<p>", "astro")}## B\n${code("two;")}${code("// c.ts")}`;
  expect(projectExamplesIn(markdown)).toEqual([
    {
      heading: "A",
      files: [
        { path: "a.ts", text: "// a.ts\none;\n" },
        { path: "b/B.astro", text: "---\n// b/B.astro\n---\n<p>\n" },
      ],
    },
    { heading: "B", files: [{ path: "c.ts", text: "// c.ts\n" }] },
  ]);
});

test("the page names every key", () => {
  for (const name of extensionNames) expect(page, name).toContain(`\`${name}\``);
});

test.each(configurationExamples())(
  "the example of “$heading” is built as it stands",
  async (example) => {
    const root = temporaryFolder({ "content/documents/a.md": exampleDocument });
    writeExample(root, example);
    const { stdout, stderr, code } = await runHereIn(root, build, "--as-of", "2026-11-22");
    expect(stdout + stderr).toMatch(example.says);
    expect(code).toBe(0);
    const [path, pattern] = example.shows;
    expect(readFileSync(join(root, path), "utf8")).toMatch(pattern);
  },
);

test("the examples have the types that are promised", () => {
  const files = configurationExamples().flatMap((example) => {
    const root = join(temporaryFolder({}), "project");
    writeExample(root, example);
    return example.files
      .filter(({ path }) => path.endsWith(".ts"))
      .map(({ path }) => join(root, path));
  });
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2024,
    lib: ["lib.es2024.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.esnext.collection.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ["node"],
    typeRoots: [join(programRoot, "node_modules/@types")],
    paths: {
      "gongkai/*": [join(programRoot, "src/api/*.ts")],
      "*": [join(programRoot, "node_modules/@types/*"), join(programRoot, "node_modules/*")],
    },
    allowImportingTsExtensions: true,
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  });
  const told = files.flatMap((file) =>
    ts.getPreEmitDiagnostics(program, program.getSourceFile(file)),
  );
  expect(told.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual(
    [],
  );
});
