import { readFileSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { totalmem } from "node:os";
import { join } from "node:path";
import { programRoot } from "../../../program/program-root.ts";
import { measureBuild } from "../cost/build-cost.ts";
import { runCommand } from "../cost/run-command.ts";
import { type Peer, writeSite } from "./peer.ts";

const page = (title: string, body: string) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title></head>
<body>${body}</body></html>
`;

/** As Astro's own guide has it: the glob loader, the Markdown of its default, a page a document, lists of 50. */
const siteOf = (documents: string) => ({
  "package.json": `{ "type": "module" }\n`,
  "astro.config.mjs": `export default { devToolbar: { enabled: false } };\n`,
  "src/content.config.ts": `import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";

export const collections = {
  documents: defineCollection({ loader: glob({ pattern: "**/*.md", base: ${JSON.stringify(documents)} }) }),
};
`,
  "src/pages/documents/[...id].astro": `---
import { getCollection, render } from "astro:content";

export async function getStaticPaths() {
  const documents = await getCollection("documents");
  return documents.map((document) => ({ params: { id: document.id }, props: { document } }));
}
const { document } = Astro.props;
const { Content } = await render(document);
const { title, indexNumber, documentNumber, publisher } = document.data;
---
${page("{title}", "<main><h1>{title}</h1><p>{indexNumber} {documentNumber} {publisher}</p><Content /></main>")}`,
  "src/pages/[...page].astro": `---
import { getCollection } from "astro:content";

export async function getStaticPaths({ paginate }) {
  const dayOf = ({ data }) => String(data.publishedOn ?? data.dispatchedOn ?? data.issuedOn ?? data.generatedOn);
  const documents = await getCollection("documents");
  return paginate(documents.sort((a, b) => dayOf(b).localeCompare(dayOf(a))), { pageSize: 50 });
}
const { page } = Astro.props;
---
${page(
  "政府信息公开",
  `<ul>{page.data.map(({ id, data }) => <li><a href={\`/documents/\${id}/\`}>{data.title}</a></li>)}</ul>
<p><a href={page.url.prev}>←</a> <a href={page.url.next}>→</a></p>`,
)}`,
});

/**
 * Astro with its default loader, without any search, attachments, data files or checks. It is given as much memory as
 * the machine has: Node's own limit is not what it is to fail at.
 */
export const astro: Peer = {
  name() {
    const manifest = readFileSync(join(programRoot, "node_modules/astro/package.json"), "utf8");
    return `Astro ${JSON.parse(manifest).version}, glob loader`;
  },
  async measure(content, folder, memoryLimit) {
    await mkdir(folder, { recursive: true });
    await writeSite(folder, siteOf(join(content.folder, "documents")));
    await symlink(join(programRoot, "node_modules"), join(folder, "node_modules"), "junction");
    const command = join(programRoot, "node_modules/astro/bin/astro.mjs");
    const env = {
      ASTRO_TELEMETRY_DISABLED: "1",
      NODE_OPTIONS: `--max-old-space-size=${Math.floor(totalmem() / 2 ** 20)}`,
    };
    const build = () => runCommand(process.execPath, [command, "build", "--root", folder], env);
    return measureBuild(build, join(folder, "dist"), memoryLimit);
  },
};
