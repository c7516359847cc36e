import { fold } from "../characters/folding/fold.ts";

/**
 * The key under which a title is looked up, folded as in search: width, case, Traditional, brackets, quotation marks,
 * blanks and other signs do not tell two titles apart, nor does `○` from `〇`.
 */
export function titleKey(title: string): string {
  return fold(title.replace(/[○◯]/g, "〇")).replace(/[^\p{L}\p{N}]+/gu, "");
}
