import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { type AstroIntegration, dev } from "astro";
import { listFolder } from "../content/folder.ts";
import type { MessageLanguage } from "../diagnostics/diagnostic.ts";
import { formatDiagnostics } from "../diagnostics/format.ts";
import { type CommandSpec, parseCommand, reportErrors } from "./command-line.ts";
import { devDownloads } from "./dev-downloads.ts";
import { loadPortal } from "./load-portal.ts";
import { siteOf } from "./make-site.ts";
import {
  asOfDay,
  asOfOption,
  baseOption,
  basePath,
  cacheFolder,
  cacheOption,
  contentFolder,
  contentOption,
  outOption,
  portOption,
} from "./options.ts";
import { progressBar } from "./progress.ts";
import { projectRoot } from "./project-root.ts";
import { setCurrentSite } from "./site.ts";
import { Stopwatch } from "./stopwatch.ts";

const spec: CommandSpec = {
  name: "dev",
  zh: "边写边看：内容一保存，浏览器里的页面就更新。检索和数据文件以最近一次生成为准。",
  en: "Live preview while writing: a saved file updates the page in the browser. Search and data files are those of the last build.",
  options: {
    content: contentOption,
    out: {
      ...outOption,
      zh: "上次生成的文件夹，检索用其中的",
      en: "folder of the last build, for search",
    },
    base: baseOption,
    "as-of": asOfOption,
    cache: cacheOption,
    port: portOption,
  },
};

/** `npm run dev`: serves until it is stopped. */
export async function runDev(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = parseCommand(spec, argv);
    if (!command) return 0;
    const { language, values } = command;
    const content = contentFolder(values.content as string, language);
    const base = basePath(values.base as string, language);
    const asOf = asOfDay(values["as-of"] as string | undefined, language);
    const cache = cacheFolder(values.cache as string | undefined, content);
    const load = async () => {
      const progress = progressBar(process.stderr, language);
      const options = {
        content: await listFolder(content),
        cache,
        asOf,
        workers: availableParallelism(),
      };
      const { portal, diagnostics } = await loadPortal(options, progress, new Stopwatch());
      progress.clear();
      if (diagnostics.length > 0) {
        console.error(
          formatDiagnostics(diagnostics, { language, color: process.stderr.isTTY === true }),
        );
      }
      setCurrentSite(siteOf(portal, base, cache));
    };
    await load();
    process.env.ASTRO_TELEMETRY_DISABLED = "1";
    const server = await dev({
      root: projectRoot,
      base,
      logLevel: "error",
      server: { port: Number(values.port) },
      integrations: [liveContent(content, resolve(values.out as string), load, language)],
    });
    console.log(`http://localhost:${server.address.port}${base}`);
    return 0;
  });
}

/** Loads the portal again when a file of the content changes, and reloads the browser. */
function liveContent(
  content: string,
  lastBuild: string,
  load: () => Promise<void>,
  language: MessageLanguage,
): AstroIntegration {
  return {
    name: "gongkai:live-content",
    hooks: {
      "astro:config:setup": ({ addMiddleware }) => {
        addMiddleware({ order: "pre", entrypoint: new URL("dev-middleware.ts", import.meta.url) });
      },
      "astro:server:setup": ({ server }) => {
        let waiting: NodeJS.Timeout | undefined;
        let loading = Promise.resolve();
        const reload = async () => {
          await load().catch((error: Error) => console.error(error.message));
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
          }
          server.ws.send({ type: "full-reload" });
          console.log(language === "zh" ? "已更新" : "updated");
        };
        server.watcher.add(content);
        server.watcher.on("all", (_event, path) => {
          if (!path.startsWith(content)) return;
          clearTimeout(waiting);
          // An editor writes in several steps: wait until it is quiet.
          waiting = setTimeout(() => {
            loading = loading.then(reload);
          }, 80);
        });
        server.middlewares.use(devDownloads(lastBuild));
      },
    },
  };
}
