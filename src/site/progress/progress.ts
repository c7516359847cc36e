import { columnsOf } from "../../characters/columns.ts";
import type { SyncStage } from "../../mirror/sync/sync-request.ts";

/** The stages of a build, in the order people see them. */
export type Stage = "read" | "text" | "check" | "pages" | "search" | "data" | "zip";

/** Told how far each stage is. */
export interface Progress<Stages = Stage> {
  update(stage: Stages, done: number, total: number): void;
  /** Removes the bar, before other lines are printed. */
  clear(): void;
}

/** What a bar can show: a sync has stages of its own. */
type ShownStage = Stage | SyncStage;

const labels: Record<"zh" | "en", Record<ShownStage, string>> = {
  zh: {
    read: "读取",
    text: "正文",
    check: "检查",
    pages: "页面",
    search: "检索",
    data: "数据",
    compare: "核对",
    fetch: "下载",
    zip: "压缩包",
  },
  en: {
    read: "read",
    text: "text",
    check: "check",
    pages: "pages",
    search: "search",
    data: "data",
    compare: "compare",
    fetch: "fetch",
    zip: "ZIPs",
  },
};

/** The stage's word for people. */
export function stageLabel(stage: ShownStage, language: "zh" | "en"): string {
  return labels[language][stage];
}

/**
 * A one-line bar, redrawn at most ten times a second. Where the stream is no terminal (a log, a pipe) nothing
 * is drawn.
 */
export function progressBar(
  stream: NodeJS.WriteStream,
  language: "zh" | "en",
): Progress<ShownStage> {
  if (!stream.isTTY) return { update: () => {}, clear: () => {} };
  const state = new Map<ShownStage, [number, number]>();
  let drawnAt = 0;
  return {
    update(stage, done, total) {
      state.set(stage, [done, total]);
      const now = performance.now();
      if (now - drawnAt < 100 && done < total) return;
      drawnAt = now;
      // A line that fills its window to the last column is carried on in the next by consoles of Windows.
      const line = progressLine(state, language, windowColumns(stream) - 1);
      stream.write(`\r\u001b[K${line}`);
    },
    clear() {
      stream.write("\r\u001b[K");
    },
  };
}

/** Columns of the window; terminals that do not tell may be told of by the variable `COLUMNS`. */
function windowColumns(stream: NodeJS.WriteStream): number {
  return stream.columns || Number(process.env.COLUMNS) || 80;
}

type Stages = Iterable<readonly [ShownStage, readonly [number, number]]>;

/**
 * The bar's text: finished stages by name, running ones with a bar and a count. Where that is wider than it may be,
 * first the finished stages are left out, then the bars are made shorter and left out, then everything.
 * @param width columns it may take
 */
export function progressLine(
  state: ReadonlyMap<ShownStage, readonly [number, number]>,
  language: "zh" | "en",
  width: number,
): string {
  const running = [...state].filter(([, [done, total]]) => done < total);
  const forms = [
    stagesText(state, language, 16),
    ...[16, 8, 0].map((size) => stagesText(running, language, size)),
  ];
  return forms.find((form) => columnsOf(form) <= width) ?? "";
}

/** @param size signs a bar has */
function stagesText(stages: Stages, language: "zh" | "en", size: number): string {
  return Array.from(stages, ([stage, [done, total]]) => {
    const label = stageLabel(stage, language);
    if (done >= total) return `${label} ✓`;
    const filled = Math.floor((done / total) * size);
    const bar = size > 0 ? `${"█".repeat(filled)}${"░".repeat(size - filled)} ` : "";
    return `${label} ${bar}${done}/${total}`;
  }).join("  ");
}
