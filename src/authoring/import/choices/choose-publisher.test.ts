import { expect, test } from "vitest";
import { publishersSchema } from "../../../schema/index.ts";
import type { FoundValue, HowFound, Offer } from "../metadata/candidates/found-page.ts";
import { choosePublisher } from "./choose-publisher.ts";
import { organsOnFile } from "./organs.ts";

const organs = organsOnFile(
  publishersSchema.parse([
    { id: "county", name: "青禾县人民政府", shortName: "县政府" },
    { id: "water", name: "青禾县水利局", predecessors: ["青禾县水务局"] },
  ]),
);

const found = (
  value: string,
  how: HowFound,
  confidence: "sure" | "unsure" = "sure",
): FoundValue => ({
  ...{ field: "publisher", value, found: value, how, confidence, line: 2 },
});

const offer = (value: string, how: HowFound = "signature"): Offer => ({
  ...{ field: "publisher", value, found: value, how, line: 9, element: null },
});

function chosen(value: FoundValue | undefined, offers: Offer[], given: string | null = null) {
  const choice = choosePublisher(value, offers, given, organs);
  if (!choice) return null;
  const others = (choice.candidates ?? []).map((one) => one.value);
  return [choice.value, choice.how, choice.confidence, ...others];
}

test("what the page names stays, and needs no second look without anything against it", () => {
  const named = found("青禾县水利局", "label");
  expect(chosen(named, [offer("青禾县财政局")])).toEqual(["青禾县水利局", "label", "sure"]);
  expect(chosen(named, [], "青禾县水利局")).toEqual(["青禾县水利局", "label", "sure"]);
});

test("the page wins against what was given, and someone has to look at it", () => {
  expect(chosen(found("青禾县水利局", "label"), [], "青禾县人民政府")).toEqual([
    ...["青禾县水利局", "label", "unsure", "青禾县人民政府"],
  ]);
});

test("a short name and a former name are the organ's own", () => {
  expect(chosen(found("县政府", "label"), [], "青禾县人民政府")).toEqual([
    "县政府",
    "label",
    "sure",
  ]);
  expect(chosen(undefined, [offer("青禾县水务局")], "青禾县水利局")).toEqual([
    ...["青禾县水利局", "given", "sure"],
  ]);
});

test("where the page names none, the given one is taken; what else the page offers has to be looked at", () => {
  expect(chosen(undefined, [], "青禾县人民政府")).toEqual(["青禾县人民政府", "given", "sure"]);
  expect(chosen(undefined, [offer("青禾县财政局")], "青禾县人民政府")).toEqual([
    ...["青禾县人民政府", "given", "unsure", "青禾县财政局"],
  ]);
  const guess = found("茶岭乡", "responsible-department", "unsure");
  expect(chosen(guess, [], "青禾县人民政府")).toEqual([
    ...["青禾县人民政府", "given", "unsure", "茶岭乡"],
  ]);
});

test("without one given the first offer is taken, one on file before others", () => {
  const offers = [offer("青禾县委"), offer("青禾县人民政府"), offer("青禾县财政局")];
  expect(chosen(undefined, offers)).toEqual([
    ...["青禾县人民政府", "signature", "unsure", "青禾县委", "青禾县财政局"],
  ]);
  expect(chosen(undefined, [offer("甲乡"), offer("乙乡")])).toEqual([
    ...["甲乡", "signature", "unsure", "乙乡"],
  ]);
  expect(chosen(undefined, [])).toBeNull();
});
