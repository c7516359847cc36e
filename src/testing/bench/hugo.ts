import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { programRoot } from "../../program/program-root.ts";
import { type BuildCost, measureBuild } from "./build-cost.ts";
import type { MadeContent } from "./make-content.ts";
import { runCommand } from "./run-command.ts";
import { runStockPagefind } from "./search/stock-pagefind.ts";

/** As bare as a site can be: a page a document, lists of 50, only the documents' text in the search index. */
const site = {
  "config.toml": `baseURL = "https://example.org/"
languageCode = "zh-CN"
hasCJKLanguage = true
buildFuture = true
paginate = 50
disableKinds = ["section", "taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404"]
[frontmatter]
date = ["publishedOn", "dispatchedOn", "issuedOn", "generatedOn"]
`,
  "layouts/_default/single.html": `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main data-pagefind-body><h1>{{ .Title }}</h1>
<p>{{ .Params.indexNumber }} {{ .Params.documentNumber }} {{ .Params.publisher }}</p>
{{ .Content }}</main></body></html>
`,
  "layouts/index.html": `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{{ site.Title }}</title></head>
<body>{{ $list := .Paginate site.RegularPages.ByDate.Reverse }}
<ul>{{ range $list.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }}</li>
{{ end }}</ul>{{ template "_internal/pagination.html" . }}</body></html>
`,
};

/** Name and versions of the peer, `Hugo 0.111.3 + Pagefind 1.6.0`; null when there is no Hugo on the path. */
export function peerName(): string | null {
  try {
    const hugo = execFileSync("hugo", ["version"], { encoding: "utf8" });
    const pagefind = readFileSync(join(programRoot, "node_modules/pagefind/package.json"), "utf8");
    return `Hugo ${/\d[\d.]*/.exec(hugo)?.[0]} + Pagefind ${JSON.parse(pagefind).version}`;
  } catch {
    return null;
  }
}

/**
 * Builds the same documents with Hugo and stock Pagefind. They keep nothing from one build to the next, so this
 * is what any change costs.
 * @param folder where the site and its output go; not there yet
 */
export async function measureHugo(content: MadeContent, folder: string): Promise<BuildCost> {
  for (const [file, text] of Object.entries(site)) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  const out = join(folder, "public");
  const documents = join(content.folder, "documents");
  return measureBuild(async () => {
    await runCommand("hugo", [
      ...["--source", folder, "--contentDir", documents, "--destination", out],
      "--quiet",
    ]);
    await runStockPagefind(out);
  }, out);
}
