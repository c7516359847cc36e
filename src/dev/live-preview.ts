import { join } from "node:path";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { modulesFolder, programRoot } from "../program/program-root.ts";
import { damageText, openCacheFolder } from "../site/cache-folder.ts";
import { progressBar } from "../site/progress/progress.ts";
import { FilesWatch } from "./files-watch.ts";
import type { LastBuild } from "./last-build.ts";
import { Preview, type PreviewOptions } from "./preview.ts";
import { Refresh } from "./refresh.ts";
import { Report } from "./report.ts";
import { DevServer } from "./server.ts";
import { FolderWatch } from "./watch.ts";

export interface LiveOptions extends Omit<PreviewOptions, "progress" | "language"> {
  lastBuild: LastBuild;
}

/** A live preview that is loaded, and tells in the terminal what it finds. */
export interface LivePreview {
  server: DevServer;
  /** Has it follow what changes. @param address to be told once more after what is found */
  follow(address?: string): void;
  /** Nothing is watched any more. */
  close(): void;
}

/**
 * Loads a live preview.
 * @throws when nothing can be shown at all
 */
export async function openLivePreview(
  { lastBuild, ...options }: LiveOptions,
  language: MessageLanguage,
): Promise<LivePreview> {
  const { content, cache } = options;
  await openCacheFolder(cache, language);
  const progress = progressBar(process.stderr, language);
  const preview = new Preview({ ...options, progress, language });
  const server = new DevServer(preview, { lastBuild, language });
  const report = new Report(language);
  const refresh = new Refresh(preview, (seconds) => {
    progress.clear();
    components.follow(preview.componentFiles);
    server.refresh();
    report.tell(preview.shown, seconds);
  });
  const components = new FilesWatch(() => {
    preview.forgetTemplates();
    refresh.notice([content]);
  });
  // What changes while the portal is loaded for the first time is loaded next.
  const watches: { close(): void }[] = [
    components,
    new FolderWatch(content, (changed) => refresh.notice(changed)),
  ];
  await preview.update();
  progress.clear();
  components.follow(preview.componentFiles);
  const damage = damageText(cache, language);
  if (damage !== null) console.error(damage);
  report.tell(preview.shown, performance.now() / 1000);
  for (const folder of [modulesFolder, "public"].map((name) => join(programRoot, name))) {
    const onChange = () => {
      preview.forgetTemplates();
      refresh.notice([folder]);
    };
    watches.push(new FolderWatch(folder, onChange));
  }
  return {
    server,
    follow(address) {
      if (address !== undefined) report.serveAt(address);
      void refresh.run();
    },
    close() {
      for (const watch of watches) watch.close();
    },
  };
}
