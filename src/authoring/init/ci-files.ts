import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programRoot } from "../../program/program-root.ts";
import type { ProjectFile } from "./portal-facts.ts";

/** Files made ready in the program's `docs/ci`, and where each platform looks for its own. */
const places: Readonly<Record<string, string>> = {
  "github-actions.yml": ".github/workflows/gongkai.yml",
  "gitlab-ci.yml": ".gitlab-ci.yml",
  "gitee-go.yml": ".workflow/gongkai.yml",
  crontab: "ci/crontab",
};

/** CI for each platform, from the one source that `docs/ci.md` explains. */
export function ciFiles(): ProjectFile[] {
  return Object.entries(places).map(([name, path]) => ({ path, text: inItsPlace(name) }));
}

/** Without the words that say where to copy the file to: there it is. */
function inItsPlace(name: string): string {
  return readFileSync(join(programRoot, "docs", "ci", name), "utf8")
    .replaceAll("\r\n", "\n")
    .replace(/复制为 [^，。]+[，。]/, "")
    .replace(/ Copy to \S+?\.(?=\s)/, "")
    .replaceAll(/(?:程序的 )?(docs\/ci\.md)/g, "node_modules/gongkai/$1");
}
