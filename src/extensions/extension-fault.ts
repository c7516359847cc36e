/** What is wrong with a part of a configuration, in words for whoever has programmed it. */
export interface ExtensionFault {
  /** Where it stands: `rules[2].id`. */
  path: string;
  /** The rest of the sentence, behind the path: `应是…`. */
  zh: string;
  /** `takes …`. */
  en: string;
}
