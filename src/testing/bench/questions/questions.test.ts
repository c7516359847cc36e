import { describe, expect, test } from "vitest";
import { answers, questionKinds, readQuestions } from "./questions.ts";
import { standingOf } from "./standing.ts";

describe("the questions", () => {
  const [tuning, unseen] = [readQuestions("tuning"), readQuestions("unseen")];

  test("both halves have as many of each kind, and share none", () => {
    const counts = (half: typeof tuning) =>
      questionKinds.map((kind) => half.filter((each) => each.kind === kind).length);
    expect(counts(tuning)).toEqual(counts(unseen));
    expect(tuning.length + unseen.length).toBeGreaterThanOrEqual(120);
    const asked = [...tuning, ...unseen].map(({ ask }) => ask);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test("a document answers by a part of its title", () => {
    const question = { kind: "everyday", ask: "养狗要办证吗", wanted: ["养犬管理"] } as const;
    expect(answers({ ...question, wanted: [...question.wanted] }, "嘉兴市养犬管理条例")).toBe(true);
    expect(answers({ ...question, wanted: [...question.wanted] }, "物业管理条例")).toBe(false);
  });
});

test("where the wanted documents stand is counted over all questions", () => {
  const answers = [
    { listed: 12, place: 1 },
    { listed: 12, place: 10 },
    { listed: 12, place: 11 },
    { listed: 3, place: null },
    { listed: 0, place: null },
  ];
  expect(standingOf(answers)).toEqual({
    questions: 5,
    firstTen: 0.4,
    first: 0.2,
    empty: 0.2,
    meanReciprocal: (1 + 1 / 10 + 1 / 11) / 5,
  });
  expect(standingOf([]).firstTen).toBe(0);
});
