import type { PortalFacts, Program, ProjectFile } from "./portal-facts.ts";
import { markdownText, templateFile } from "./template-file.ts";

/** Commands that a person who publishes needs; each is a script of the folder's own. */
const commands = [
  "build",
  "check",
  "dev",
  "import",
  "keys",
  "new",
  "preview",
  "sync",
  "verify",
  "verify-text",
] as const;

/** What stands on the top of the folder: the program it depends on, the help for people, settings of git and editors. */
export function rootFiles({ organ }: PortalFacts, { tarballName }: Program): ProjectFile[] {
  return [
    { path: "package.json", text: packageJson(tarballName) },
    {
      path: "README.md",
      text: templateFile("README.md", { heading: markdownText(organ) }),
    },
    { path: ".gitattributes", text: templateFile("gitattributes") },
    { path: ".gitignore", text: templateFile("gitignore") },
    { path: ".editorconfig", text: templateFile("editorconfig") },
  ];
}

/** Without a name: npm takes none with Chinese in it, and a folder that is private needs none. */
function packageJson(tarballName: string): string {
  const manifest = {
    private: true,
    scripts: Object.fromEntries(commands.map((name) => [name, `gongkai ${name}`])),
    dependencies: { gongkai: `file:${tarballName}` },
    // It does without its script, and npm need not say that nobody has decided.
    allowScripts: { esbuild: false },
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
