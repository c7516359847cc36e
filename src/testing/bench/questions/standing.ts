/** How well a search answered many questions, each from 0 to 1. */
export interface Standing {
  questions: number;
  /** A wanted document among the first ten. */
  firstTen: number;
  first: number;
  /** Nothing at all was listed. */
  empty: number;
  /** Mean of 1 / place of the first wanted document; 0 where it is not in the list. */
  meanReciprocal: number;
}

/** What was listed for one question: its length, and the place of the first wanted document, from 1. */
export interface Answer {
  listed: number;
  place: number | null;
}

/** @returns zeros where there are no answers */
export function standingOf(answers: readonly Answer[]): Standing {
  const share = (holds: (answer: Answer) => boolean) => mean(answers.map((each) => +holds(each)));
  return {
    questions: answers.length,
    firstTen: share(({ place }) => place !== null && place <= 10),
    first: share(({ place }) => place === 1),
    empty: share(({ listed }) => listed === 0),
    meanReciprocal: mean(answers.map(({ place }) => (place === null ? 0 : 1 / place))),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
