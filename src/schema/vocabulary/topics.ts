import { labelKey } from "../field/labels.ts";
import { themes } from "./themes.ts";

const canonical = new Map<string, string>();
for (const [theme, subThemes] of Object.entries(themes)) {
  canonical.set(labelKey(theme), theme);
  for (const name of subThemes) canonical.set(labelKey(`${theme}/${name}`), `${theme}/${name}`);
}
const known = new Set(canonical.values());

/**
 * Writes a topic as `theme/sub-theme`, known names as the standard writes them: levels may be joined by `/`,
 * `\` or `>` and be Traditional (`綜合政務\\政務公開`). Never split at 、, which names contain.
 */
export function topicOf(written: string): string {
  const topic = written
    .split(/[/\\>／＼＞»]/u)
    .map((level) => level.trim())
    .filter(Boolean)
    .join("/");
  return canonical.get(labelKey(topic)) ?? topic;
}

/** Whether a topic is one of the 22 themes or 121 sub-themes. */
export function isKnownTopic(topic: string): boolean {
  return known.has(topic);
}

/** All topics, each theme before its sub-themes. */
export function allTopics(): string[] {
  return [...canonical.values()];
}
