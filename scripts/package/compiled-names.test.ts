import { expect, test } from "vitest";
import { templateWithCompiledNames, withCompiledNames } from "./compiled-names.ts";

const compiled = (code: string) => withCompiledNames(code, "a.ts");

test.each([
  ['import { a } from "./a.ts";', 'import { a } from "./a.js";'],
  ['import "../b/a.ts";', 'import "../b/a.js";'],
  ['export { a } from "./a.ts";', 'export { a } from "./a.js";'],
  ['const a = await import("./a.ts");', 'const a = await import("./a.js");'],
  ['new URL("worker.ts", import.meta.url)', 'new URL("worker.js", import.meta.url)'],
  ['type A = import("./a.ts").A;', 'type A = import("./a.js").A;'],
])("%s", (source, wanted) => expect(compiled(source)).toBe(wanted));

test.each([
  'import ts from "typescript";',
  'import map from "./a.map";',
  'const name = "./a.ts"; // import "./a.ts"',
  'const text = `import "./a.ts"`;',
  'new URL("a.ts", base)',
])("%s stays", (source) => expect(compiled(source)).toBe(source));

test("a template is mended in its front-matter and scripts, not in its text", () => {
  const template = (end: string) =>
    [
      "---",
      `import { a } from "./a.${end}";`,
      "---",
      '<p>import { a } from "./a.ts"</p>',
      "<script>",
      `  import "../client/b.${end}";`,
      "</script>",
      '<script is:inline>new URL("c.ts", base)</script>',
      "",
    ].join("\n");
  expect(templateWithCompiledNames(template("ts"), "a.astro")).toBe(template("js"));
});
