import { dirname, posix, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

/** Stands in a bundle for the folder of the project, so that what it holds is the same on every machine. */
const projectMark = "gongkai-project:";

/** Names by which a module asks where it stands, and what they are called in a bundle. */
export const placeNames = {
  "import.meta.url": "__gongkai_url",
  "import.meta.filename": "__gongkai_filename",
  "import.meta.dirname": "__gongkai_dirname",
  __filename: "__gongkai_filename",
  __dirname: "__gongkai_dirname",
} as const;

/** A module that says where it stands itself: in a bundle it stands elsewhere. */
export function withOwnPlace(code: string, path: string, root: string): string {
  if (!/import\.meta\.|__(?:file|dir)name/.test(code)) return code;
  const below = relative(root, path).replaceAll(sep, "/");
  const declared = [
    `__gongkai_url = "${projectMark}url/${encoded(below)}"`,
    `__gongkai_filename = "${projectMark}path/${encoded(below)}"`,
    `__gongkai_dirname = "${projectMark}path/${encoded(posix.dirname(below))}"`,
  ];
  const statement = `const ${declared.join(", ")};`;
  const [start = ""] = /^#!.*/.exec(code) ?? [];
  return start === "" ? statement + code : `${start}\n${statement}${code.slice(start.length)}`;
}

/** With none of the signs that would end a text of JavaScript. */
function encoded(path: string): string {
  return encodeURIComponent(path).replaceAll("'", "%27");
}

/** The places of a bundle as they are on this machine. */
export function withProject(code: string, root: string): string {
  return code.replaceAll(
    /gongkai-project:(url|path)\/([\w.!~*()%-]*)/g,
    (_, kind: string, below: string) => {
      const path = resolve(root, decodeURIComponent(below));
      const text = kind === "url" ? pathToFileURL(path).href : path;
      return JSON.stringify(text)
        .slice(1, -1)
        .replaceAll(/[`']|\$\{/g, "\\$&");
    },
  );
}

/** Files that a module names by `new URL("…", import.meta.url)`: it reads them when it runs. */
export function filesNamed(code: string, path: string): string[] {
  const named = code.matchAll(/new URL\(\s*(["'`])([^"'`$]+)\1\s*,\s*import\.meta\.url\s*\)/g);
  return [...named].flatMap(([, , name = ""]) =>
    /^[a-z]+:/i.test(name) ? [] : [resolve(dirname(path), decodeURI(name))],
  );
}
