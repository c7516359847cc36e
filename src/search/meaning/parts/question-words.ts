import { type Asked, lessen } from "../asked/asked.ts";

/**
 * Words by which one asks, and which documents do not say. A question is read from its other words; where it has no
 * others, from these.
 */
const words = `
怎么办 怎么样 怎么 怎样 如何 咋办 咋 啥 什么 为什么 为啥 多少 几天 几年 几个 几岁 几次 多久 多长时间 多大 什么时候
有没有 有木有 能不能 可不可以 可以 能否 是否 要不要 用不用 是不是 会不会 该不该 行不行 让不让 准不准 算不算 合不合法 违不违法
应该 需要 必须 想要 请问 请教 咨询 问一下 求助 哪里 哪儿 哪些 哪个 去哪 去哪里 找谁 归谁管 谁管 谁来
合法吗 违法吗 犯法吗 合法 违法 手续 材料 条件 流程 程序 步骤 规定 政策 办理 怎么处理 处理 申请 怎么申请 有什么 好处 有用 不管
我家 我们 他们 人家 别人 自家 自己 家里 有人 没有 还有 关于 时候 之后 之前 一个 这个 那个 这样 不能 不让 能不 什么样
吗 呢 吧 啊 呀 么 嘛 了 的 我 你 他 她 谁 哪 咋 啥 被 把
`;

const known = new Set(words.trim().split(/\s+/u));
const longest = Math.max(...Array.from(known, (each) => each.length));

/**
 * Lets the words by which a phrase asks say nothing; the longest at each place counts.
 * @param taken stretches of the phrase's text that are known to say something
 */
export function lessenQuestionWords(
  asked: Asked,
  taken: readonly { start: number; end: number }[],
): void {
  const { text } = asked;
  const isFree = (from: number, to: number) =>
    taken.every(({ start, end }) => to <= start || from >= end);
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longest, text.length - at);
    while (length > 0 && !(known.has(text.slice(at, at + length)) && isFree(at, at + length))) {
      length--;
    }
    if (length > 0) lessen(asked, at, at + length, 0);
    at += Math.max(1, length);
  }
}
