import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { finishPublishing } from "../output/publish/recover.ts";
import { turnOf } from "../site/publishing-order.ts";
import { noticeText, publishErrorText } from "./output-words.ts";

/**
 * Finishes what a build that was broken off has begun to publish, before a command reads its output. Says so on
 * stderr, also when that is refused: what stands there can be read all the same.
 */
export async function finishLastBuild(out: string, language: MessageLanguage): Promise<void> {
  const notify = (notice: Parameters<typeof noticeText>[0]) =>
    console.error(noticeText(notice, language));
  await finishPublishing(out, { turnOf, notify }).catch((error: unknown) => {
    const text = publishErrorText(error, language);
    if (text === null) throw error;
    console.error(text);
  });
}
