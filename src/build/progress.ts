/** The stages of a build, in the order people see them. */
export type Stage = "read" | "text" | "check" | "pages" | "search" | "data";

/** Told how far each stage is. */
export interface Progress {
  update(stage: Stage, done: number, total: number): void;
  /** Removes the bar, before other lines are printed. */
  clear(): void;
}

const labels: Record<"zh" | "en", Record<Stage, string>> = {
  zh: { read: "读取", text: "正文", check: "检查", pages: "页面", search: "检索", data: "数据" },
  en: {
    read: "read",
    text: "text",
    check: "check",
    pages: "pages",
    search: "search",
    data: "data",
  },
};

/** The stage's word for people. */
export function stageLabel(stage: Stage, language: "zh" | "en"): string {
  return labels[language][stage];
}

/**
 * A one-line bar, redrawn at most ten times a second. Where the stream is no terminal (a log, a pipe) nothing
 * is drawn.
 */
export function progressBar(stream: NodeJS.WriteStream, language: "zh" | "en"): Progress {
  if (!stream.isTTY) return { update: () => {}, clear: () => {} };
  const state = new Map<Stage, [number, number]>();
  let drawnAt = 0;
  return {
    update(stage, done, total) {
      state.set(stage, [done, total]);
      const now = performance.now();
      if (now - drawnAt < 100 && done < total) return;
      drawnAt = now;
      stream.write(`\r\u001b[K${progressLine(state, language)}`);
    },
    clear() {
      stream.write("\r\u001b[K");
    },
  };
}

/** The bar's text: finished stages by name, running ones with a bar and a count. */
export function progressLine(
  state: ReadonlyMap<Stage, readonly [number, number]>,
  language: "zh" | "en",
): string {
  return [...state]
    .map(([stage, [done, total]]) => {
      const label = stageLabel(stage, language);
      if (done >= total) return `${label} ✓`;
      const filled = Math.floor((done / total) * 16);
      return `${label} ${"█".repeat(filled)}${"░".repeat(16 - filled)} ${done}/${total}`;
    })
    .join("  ");
}
