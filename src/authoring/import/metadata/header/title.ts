import { compact, lettersOf } from "../../../../characters/folding/compact.ts";
import { isOrganName, joinSpread } from "../../../../identifiers/organ-name.ts";
import { isMainHeading, type PageLine } from "../page/page-lines.ts";

/** A run of lines that may be the title. */
export interface TitleLines {
  /** Places among the page's lines. */
  start: number;
  /** Behind the last. */
  end: number;
  title: string;
  /** How much speaks for it; above 2 it is one. */
  weight: number;
}

const kinds =
  "决议 决定 命令 令 公报 公告 通告 意见 通知 通报 报告 请示 批复 议案 函 纪要 条例 规定 规则 办法 细则 规划 计划 方案 预案 解读 目录 清单 公示 说明 要点 总结 指南 标准 规范 预算 决算 制度 章程 规程 纲要 名单 情况 结果 简报 简介 职责 信息表 一览表 汇总表 答复 复函 措施 须知 启事 倡议书 责任书 年报 白皮书 法 法典 解释".split(
    " ",
  );
const complete = new RegExp(`(?:${kinds.join("|")})(?:[（(][^（()）]*[)）])?》?$`, "u");
const bareKind = new RegExp(`^的?(?:${kinds.join("|")})$`, "u");
/** A line below a title says when it was adopted and changed: `2018年3月8日县人民代表大会通过`. */
const adoption = /^[（(]?(?:根据)?\d{4}年\d{1,2}月\d{1,2}日|^[（(]/u;
const longest = 160;

/** Takes the title that begins at a line: further lines belong to it while it is not complete. */
export function titleAt(lines: readonly PageLine[], start: number, end: number): TitleLines {
  let next = start + 1;
  let title = joinSpread(lines[start]?.text ?? "");
  while (next < end) {
    const line = joinSpread(lines[next]?.text ?? "");
    const mustGoOn =
      !isComplete(title) || /^[的及暨和与》]/u.test(line) || bareKind.test(compact(line));
    if (!mustGoOn || `${title}${line}`.length > longest) break;
    title += line;
    next += 1;
  }
  return { start, end: next, title, weight: weightOf(lines, start, title) };
}

/** Whether two writings are the same title: blanks, signs, width and script do not matter. */
export function isSameTitle(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

/** Whether a title is whole: it ends in a kind of document and its brackets are closed. */
export function isComplete(title: string): boolean {
  const plain = compact(title);
  const open = (sign: string) => plain.split(sign).length;
  return open("《") === open("》") && (complete.test(plain) || plain.endsWith("》"));
}

function weightOf(lines: readonly PageLine[], start: number, title: string): number {
  const plain = compact(title);
  const line = lines[start];
  let weight = 0;
  if (isComplete(title)) weight += 2;
  if (/关于/u.test(plain)) weight += 2;
  if (plain.length >= 8) weight += 1;
  if (adoption.test(plain)) weight -= 8;
  if (isOrganName(title) || !/\p{Script=Han}/u.test(line?.text ?? "")) weight -= 3;
  if (plain.length < 4) weight -= 3;
  if (line && isMainHeading(line)) weight += 2;
  if (line?.block.kind === "text" && line.block.align === "center") weight += 1;
  return weight;
}
