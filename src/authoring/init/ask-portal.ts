import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { portalSettingsSchema } from "../../schema/index.ts";
import type { Inquiry } from "../new/inquiry.ts";
import { levelOf, levelOfOrgan, levelWords } from "./levels.ts";
import type { PortalFacts } from "./portal-facts.ts";
import { codeQuestion, levelQuestion, settingQuestion } from "./portal-questions.ts";
import { words } from "./words.ts";

/**
 * Asks what portal it is to be; null where an answer is wanting.
 * @param today `YYYY-MM-DD`
 * @throws {Abandoned} when the webmaster gives up
 */
export async function askPortal(
  inquiry: Inquiry,
  language: MessageLanguage,
  today: string,
): Promise<PortalFacts | null> {
  const say = words[language];
  const organ = await inquiry.answerTo(settingQuestion("organ", language));
  const told = organ === null ? null : levelWords[levelOfOrgan(organ)];
  const level = levelOf((await inquiry.answerTo(levelQuestion(told, say))) ?? "");
  const usual = portalSettingsSchema.parse({}).name;
  const name = await inquiry.answerTo(settingQuestion("name", language, { proposal: usual }));
  const url = await inquiry.answerTo(settingQuestion("url", language, { isOptional: true }));
  const code = await inquiry.answerTo(codeQuestion(say));
  return organ && level && name ? { organ, name, level, url, code, today } : null;
}
