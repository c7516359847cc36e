import { compact } from "../../../../characters/folding/compact.ts";
import { momentAlone, momentsIn } from "../values/dates.ts";
import { isBlank, type PageLine } from "./page-lines.ts";

const longestName = 30;
const longestWord = 10;

/**
 * Whether a line above the title is the portal's own, as menus, logos, names of portals and columns are: a picture, a few
 * characters, or a row of short words. A longer line may be a sentence of the document and is none.
 */
export function isMenu(line: PageLine): boolean {
  if (isBlank(line) || line.block.kind === "table") return false;
  if (momentsIn(line.text).length > 0 && !momentAlone(line.text)) return false;
  if (line.block.kind === "image" || compact(line.text).length <= longestName) return true;
  const words = line.text.trim().split(/[\s|｜>]+/u);
  return words.length >= 4 && words.every((word) => word.length <= longestWord);
}
