import { valueChecker } from "../../content/known-values.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import { type Publishers, resolvePublishers } from "../../portal/model/publishers.ts";
import type { ContentState } from "../numbers/content-state.ts";
import { type TakenNumbers, takenNumbers } from "../numbers/taken-numbers.ts";
import { type Words, words } from "./words.ts";

/** What questions are asked and answers judged with. */
export interface Desk {
  state: ContentState;
  publishers: Publishers;
  taken: TakenNumbers;
  /** What `check` says of values that are kept whatever they are. */
  checkValues: ReturnType<typeof valueChecker>;
  language: MessageLanguage;
  words: Words;
}

/** Lays out what is known of a content folder. */
export function openDesk(state: ContentState, language: MessageLanguage): Desk {
  const named = state.documents.flatMap(({ meta: { publisher } }) =>
    publisher === undefined ? [] : [{ meta: { publisher } }],
  );
  return {
    state,
    publishers: resolvePublishers(state.publishers, named),
    taken: takenNumbers(state),
    checkValues: valueChecker(state),
    language,
    words: words[language],
  };
}
