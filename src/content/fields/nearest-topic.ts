import { themes } from "../../schema/index.ts";
import { allTopics } from "../../schema/vocabulary/topics.ts";
import { nearest } from "./nearest.ts";

/** The topic that an unknown one may stand for; a sub-theme alone is enough where only one theme has it. */
export function nearestTopic(topic: string): string | null {
  const [theme = "", subTheme] = topic.split("/");
  if (subTheme && Object.hasOwn(themes, theme)) {
    const near = nearest(subTheme, themes[theme] ?? []);
    return near ? `${theme}/${near}` : theme;
  }
  const owners = allTopics().filter((known) => known.endsWith(`/${subTheme ?? theme}`));
  return owners.length === 1 ? (owners[0] ?? null) : nearest(topic, allTopics());
}
