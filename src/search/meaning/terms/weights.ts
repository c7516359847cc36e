/** How much a term says by what it was made of; measured over the questions of `testing/bench/questions`. */
export const weights = {
  /** A word that documents use for an everyday word; of each further one, this share of the one before. */
  official: 1,
  further: 0.65,
  /** An everyday word itself, where documents use others. */
  everyday: 0.7,
  /** A name that a short one stands for. */
  named: 1,
  /** What may have been meant by a typing error, and titles that are read like it. */
  corrected: 0.8,
  sound: 0.5,
  pinyin: 1,
  initials: 0.4,
  /** A pair in a title that begins with the place asked of, as a share of what the pair says. */
  place: 0.9,
  number: 1,
} as const;

/** Says at least so much: a character that was not taken for one of a word by which one asks. */
export const leastTelling = 0.3;
