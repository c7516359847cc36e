import { compact } from "../../../../characters/folding/compact.ts";
import { isBlank, type PageLine } from "./page-lines.ts";

const lead = /(?:当前|现在|所在|您的?)(?:所?在?的?)?(?:位置|栏目)/u;
const step = /[>›»＞→]|&gt;/u;
const mostSteps = 12;

/** Whether the line is a breadcrumb: 当前位置:首页>政务公开, with or without the words in front. */
export function isBreadcrumb(text: string): boolean {
  const plain = compact(text);
  if (/[。；]/u.test(plain)) return false;
  if (plain.length < 160 && lead.test(plain.slice(0, 16))) return true;
  const steps = plain.split(step);
  return steps.length > 2
    ? /首页|公开/u.test(plain)
    : steps.length === 2 && /^.{0,6}首页$/u.test(steps[0] ?? "");
}

/**
 * How many lines, from `start` on, a breadcrumb takes up when each step has its own (numbered, listed or with > between);
 * `start` holds 当前位置 or 首页.
 */
export function breadcrumbLength(lines: readonly PageLine[], start: number): number {
  let end = start + 1;
  let expectStep = endsOpen(lines[start]);
  while (end < lines.length && end - start < 2 * mostSteps) {
    const line = lines[end];
    if (line?.block.kind !== "text") break;
    const plain = compact(line.text);
    if (isBlank(line)) {
      if (!expectStep) break;
    } else if (isStep(line, plain) || (expectStep && plain.length <= 20)) {
      expectStep = endsOpen(line);
      if (/^(?:\d+[.、])?正文$/u.test(plain)) return end + 1 - start;
    } else break;
    end += 1;
  }
  return end - start;
}

function isStep({ block, text }: PageLine, plain: string): boolean {
  if (plain.length > 24 || /[。；:]/u.test(plain)) return false;
  const listed = block.kind === "text" && block.listItem;
  return (
    listed || /^\s*\d{1,2}[.、]\s/u.test(text) || step.test(plain.charAt(0)) || plain === "正文"
  );
}

/** Whether a further step must follow: 当前位置 with nothing behind it, or a sign of a step at the end. */
function endsOpen(line: PageLine | undefined): boolean {
  const plain = compact(line?.text ?? "");
  return step.test(plain.slice(-1)) || /(?:位置|栏目):?$/u.test(plain);
}
