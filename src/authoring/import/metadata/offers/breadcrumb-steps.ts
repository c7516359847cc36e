import type { LineKind } from "../header/header-zone.ts";
import { breadcrumbLength, isBreadcrumb } from "../page/breadcrumb.ts";
import type { PageLine } from "../page/page-lines.ts";

/** A step of a breadcrumb, and the line it stands in. */
export interface Step {
  text: string;
  line: number;
}

const between = /[>›»＞→]|&gt;/u;
const notStep = /^(?:(?:网站)?首页|正文|.{0,6}(?:位置|栏目))?[:：]?$/u;
const mostSteps = 24;

/** The steps of the first breadcrumb above the text, from the top down, without 首页 and 正文. */
export function breadcrumbSteps(lines: readonly PageLine[], kinds: readonly LineKind[]): Step[] {
  const start = kinds.findIndex(
    (kind, place) => kind === "furniture" && isBreadcrumb(lines[place]?.text ?? ""),
  );
  if (start < 0) return [];
  return lines
    .slice(start, start + breadcrumbLength(lines, start))
    .flatMap(({ text, number }) =>
      text.split(between).map((step) => ({ text: stepOf(step), line: number })),
    )
    .filter(({ text }) => !notStep.test(text))
    .slice(0, mostSteps);
}

function stepOf(written: string): string {
  return written
    .trim()
    .replace(/^.{0,10}?(?:位置|栏目)\s*[:：]/u, "")
    .replace(/^\s*\d{1,2}[.、]\s*/u, "")
    .trim();
}
