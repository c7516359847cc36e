import { pairsOf } from "../labels/label-pairs.ts";
import { isBreadcrumb } from "./breadcrumb.ts";
import { isFooter, isFurniture } from "./furniture.ts";
import { isBlank, type PageLine } from "./page-lines.ts";

const longestFooterLine = 80;

/** Where the foot of the page begins: furniture, and all that follows the first footer line (主办, ICP备, 版权所有). */
export function footStart(lines: readonly PageLine[], from: number): number {
  let start = lines.length;
  for (let place = lines.length - 1; place >= from; place -= 1) {
    const line = lines[place];
    if (line?.block.kind !== "text" || /[。；]/u.test(line.text)) break;
    if (line.text.trim().length > longestFooterLine) break;
    if (isFooter(line.text)) start = place;
  }
  while (start > from && isFoot(lines[start - 1])) start -= 1;
  return start;
}

function isFoot(line: PageLine | undefined): boolean {
  if (line?.block.kind !== "text") return false;
  if (isBlank(line) || isFurniture(line.text) || isFooter(line.text)) return true;
  if (isBreadcrumb(line.text)) return true;
  const found = pairsOf(line.text);
  return found?.prefix === "" && found.pairs.every(({ ofPage }) => ofPage);
}
