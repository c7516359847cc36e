import { basename, extname } from "node:path";
import { compact } from "../../../characters/folding/compact.ts";
import type { FoundValue, Offer } from "../metadata/candidates/found-page.ts";
import { isSameTitle } from "../metadata/header/title.ts";
import { type ChosenValue, chosen } from "./chosen-value.ts";

/** Names that programs give to the pages they save. */
const nameOfNone = /^(?:新建|未命名|无标题|文档|网页|正文|附件|复制|副本|扫描|微信)/u;

/**
 * The title of a page: what was found; where that is unsure, with what else it may be. Where nothing was found, the
 * likeliest that is offered: a line above the text, a step of the breadcrumb, the name of the file, and at last a title made
 * of the first sentence.
 */
export function chooseTitle(
  value: FoundValue | undefined,
  offers: readonly Offer[],
  source: string,
): ChosenValue | null {
  if (value?.confidence === "sure") return value;
  const isMade = ({ how }: Offer) => how === "first-sentence";
  const written = [...offers.filter((one) => !isMade(one)), ...fileName(source)];
  if (value) return { ...value, candidates: written.filter((one) => !isSame(one, value.value)) };
  const [best, ...others] = [...written, ...offers.filter(isMade)];
  return best
    ? chosen(
        best,
        others.filter((one) => !isMade(one) && !isSame(one, best.value)),
      )
    : null;
}

function isSame(offer: Offer, title: string | string[]): boolean {
  return isSameTitle(offer.value, String(title));
}

/** A name that says something: four Chinese characters at least. */
function fileName(source: string): Offer[] {
  const name = basename(source);
  const value = basename(source, extname(source))
    .normalize("NFC")
    .replace(/[_\s]+/gu, " ")
    .trim();
  const words = compact(value).match(/\p{Script=Han}/gu) ?? [];
  if (words.length < 4 || nameOfNone.test(value)) return [];
  return [{ field: "title", value, found: name, how: "file-name", line: null, element: null }];
}
