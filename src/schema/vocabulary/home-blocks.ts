import { z } from "zod";
import { addFault } from "../field/fault.ts";
import { labelKey } from "../field/labels.ts";

/** Blocks that the home page can be made of, with their Chinese words; in the order that it has by itself. */
const words = {
  search: ["搜索", "检索", "搜索框"],
  columns: ["法定栏目", "栏目", "四个栏目"],
  newest: ["最新公开", "最新", "最新文件"],
  featured: ["重点文件", "重点"],
  numbers: ["数字", "统计", "公开统计"],
  publishers: ["机构", "按机构"],
  topics: ["主题", "按主题"],
  genres: ["体裁", "按体裁"],
  years: ["年份", "按年份"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type HomeBlock = keyof typeof words;

const all = Object.keys(words) as [HomeBlock, ...HomeBlock[]];

/** All blocks, and those of a portal that says nothing of them. */
export const homeBlocks = {
  all,
  default: ["search", "columns", "newest", "publishers", "topics", "genres", "years"],
} satisfies Record<string, HomeBlock[]>;

const byWord = new Map<string, HomeBlock>(
  all.flatMap((block) => [block, ...words[block]].map((word) => [labelKey(word), block] as const)),
);

/** The Chinese word that a block is known by. */
export function homeBlockLabel(block: HomeBlock): string {
  return words[block][0];
}

/** Reads a block of the home page: its name, or a Chinese word for it. */
export const homeBlock = () =>
  z.preprocess((value, context) => {
    const found = byWord.get(labelKey(String(value)));
    if (found) return found;
    const choices = all.map((block) => `${block}（${homeBlockLabel(block)}）`).join("、");
    addFault(context, { code: "field/unknown-word", values: { choices } });
    return z.NEVER;
  }, z.enum(all));
