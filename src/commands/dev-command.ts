import { join, resolve } from "node:path";
import { listFolder } from "../content/folder/folder.ts";
import { readSettings } from "../content/settings/read-settings.ts";
import { Preview } from "../dev/preview.ts";
import { Refresh } from "../dev/refresh.ts";
import { Report } from "../dev/report.ts";
import { DevServer } from "../dev/server.ts";
import { FolderWatch } from "../dev/watch.ts";
import { usageError } from "../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { projectRoot } from "../program/project-root.ts";
import { damageText, openCacheFolder } from "../site/cache-folder.ts";
import { basePathOf } from "../site/load/base-path.ts";
import { progressBar } from "../site/progress/progress.ts";
import { type CommandSpec, parseCommand, reportErrors } from "./command-line.ts";
import { finishLastBuild } from "./finish-last-build.ts";
import {
  asOfDay,
  asOfOption,
  baseOption,
  basePath,
  cacheOption,
  contentFolder,
  contentOption,
  outOption,
  portOption,
  separateCacheFolder,
} from "./options.ts";

const spec: CommandSpec = {
  name: "dev",
  zh: "边写边看：内容一保存，浏览器里的页面就更新。搜索和数据文件以最近一次生成为准。",
  en: "Live preview while writing: a saved file updates the page in the browser. Search and data files are those of the last build.",
  options: {
    content: contentOption,
    out: {
      ...outOption,
      zh: "上次生成的文件夹，搜索用其中的",
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
    const base = await portalBase(content, values.base as string | undefined, language);
    const cache = separateCacheFolder(values.cache as string | undefined, { content }, language);
    await openCacheFolder(cache, language);
    const progress = progressBar(process.stderr, language);
    const preview = new Preview({
      content,
      base,
      asOf: asOfDay(values["as-of"] as string | undefined, language),
      cache,
      progress,
    });
    await finishLastBuild(resolve(values.out as string), language);
    const lastBuild = { folder: resolve(values.out as string), command: buildCommand(values) };
    const server = new DevServer(preview, { lastBuild, language });
    const report = new Report(language);
    const refresh = new Refresh(preview, (seconds) => {
      progress.clear();
      server.refresh();
      report.tell(preview.shown, seconds);
    });
    // What changes while the portal is loaded for the first time is loaded next.
    new FolderWatch(content, (changed) => refresh.notice(changed));
    await preview.update();
    progress.clear();
    const damage = damageText(cache, language);
    if (damage !== null) console.error(damage);
    report.tell(preview.shown, performance.now() / 1000);
    for (const folder of ["src", "public"].map((name) => join(projectRoot, name))) {
      new FolderWatch(folder, () => {
        preview.forgetTemplates();
        refresh.notice([folder]);
      });
    }
    const port = await server.listen(Number(values.port)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") throw error;
      return refusePort(values.port as string, language);
    });
    console.log(`http://localhost:${port}${base}`);
    refresh.run();
    return 0;
  });
}

/**
 * The path that is asked for, or that of the portal's url as it stands when the preview starts.
 * @throws {UsageError} when they contradict each other
 */
async function portalBase(
  content: string,
  value: string | undefined,
  language: MessageLanguage,
): Promise<string> {
  const asked = basePath(value, language);
  const { url } = (await readSettings(listFolder(content))).settings.settings;
  const own = basePathOf(url);
  if (asked === null || own === null || asked === own) return asked ?? own ?? "/";
  return usageError(
    language,
    `--base 写的是 ${asked}，portal.yaml 的 url（${url}）的路径是 ${own}。去掉 --base，或改 url。`,
    `--base says ${asked}, the path of url in portal.yaml (${url}) is ${own}. Leave --base out, or change url.`,
  );
}

/** The build that shows what the preview cannot: with the options that decide where it reads and writes. */
function buildCommand(values: Record<string, string | boolean | undefined>): string {
  const given = ["content", "out", "base", "cache"].flatMap((name) => {
    const value = values[name];
    return value === undefined || value === spec.options[name]?.default ? [] : `--${name} ${value}`;
  });
  return given.length === 0 ? "npm run build" : `npm run build -- ${given.join(" ")}`;
}

function refusePort(port: string, language: MessageLanguage): never {
  return usageError(
    language,
    `端口 ${port} 已被占用。请用 --port 另选一个。`,
    `Port ${port} is taken. Choose another one with --port.`,
  );
}
