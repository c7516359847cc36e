import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programRoot } from "../../../program/program-root.ts";
import { measureBuild } from "../cost/build-cost.ts";
import { runCommand } from "../cost/run-command.ts";
import { runStockPagefind } from "../search/stock-pagefind.ts";
import { type Peer, writeSite } from "./peer.ts";

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

/** Hugo and stock Pagefind: they keep nothing from one build to the next, so this is what any change costs. */
export const hugo: Peer = {
  name() {
    try {
      const said = execFileSync("hugo", ["version"], { encoding: "utf8" });
      const pagefind = readFileSync(
        join(programRoot, "node_modules/pagefind/package.json"),
        "utf8",
      );
      return `Hugo ${/\d[\d.]*/.exec(said)?.[0]} + Pagefind ${JSON.parse(pagefind).version}`;
    } catch {
      return null;
    }
  },
  async measure(content, folder, memoryLimit) {
    await writeSite(folder, site);
    const out = join(folder, "public");
    const documents = join(content.folder, "documents");
    const build = async () => {
      await runCommand("hugo", [
        ...["--source", folder, "--contentDir", documents, "--destination", out],
        "--quiet",
      ]);
      await runStockPagefind(out);
    };
    return measureBuild(build, out, memoryLimit);
  },
};
