import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";

/** What a shell expects of a command that Ctrl+C has ended. */
const stoppedCode = 130;

/**
 * Does the work of a command, which Ctrl+C stops in good order: it is told so, once its work has ended. A second
 * Ctrl+C ends the process at once.
 * @param state what is said then of what has been done
 * @returns the exit code of the work; 130 when it was stopped
 * @throws what the work throws
 */
export async function untilStopped(
  language: MessageLanguage,
  state: Readonly<Record<MessageLanguage, string>>,
  work: (signal: AbortSignal) => Promise<number>,
): Promise<number> {
  const stop = new AbortController();
  const onInterrupt = () => {
    if (stop.signal.aborted) process.exit(stoppedCode);
    stop.abort();
    console.error(
      {
        zh: "\n正在停止……（再按一次 Ctrl+C 立即结束）",
        en: "\nStopping … (Ctrl+C again ends it at once)",
      }[language],
    );
  };
  process.on("SIGINT", onInterrupt);
  try {
    return await work(stop.signal);
  } catch (error) {
    if (error !== stop.signal.reason) throw error;
    console.error({ zh: `已停止。${state.zh}`, en: `Stopped. ${state.en}` }[language]);
    return stoppedCode;
  } finally {
    process.off("SIGINT", onInterrupt);
  }
}
