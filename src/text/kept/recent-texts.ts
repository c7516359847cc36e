import type { RenderedText } from "../text.ts";
import { readText } from "./text-cache.ts";

/** Texts remembered: more than are asked for at the same time. */
const remembered = 8;

/** Reads texts from a cache, the last few only once: a page and what stands beside it are made from one text. */
export function recentTexts(cacheDir: string): (textKey: string) => Promise<RenderedText> {
  const recent = new Map<string, Promise<RenderedText>>();
  return (textKey) => {
    const known = recent.get(textKey);
    if (known) return known;
    const reading = readText(cacheDir, textKey);
    recent.set(textKey, reading);
    const [oldest] = recent.keys();
    if (recent.size > remembered && oldest !== undefined) recent.delete(oldest);
    return reading;
  };
}
