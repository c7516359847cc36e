import { expect, test } from "vitest";
import { waitingLines } from "./waiting-lines.ts";

test("what a ledger says reaches the terminal without its control characters", () => {
  const odd = "\u001b[2J\u009b31m禾政发";
  const lines = waitingLines(
    {
      heldBack: [{ file: odd, title: odd, reason: "draft", day: null }],
      toFill: [{ file: odd, line: 1, found: odd, isWhole: false }],
      coming: { day: "2026-12-01", changes: [{ kind: "published", title: odd }] },
    },
    "zh",
  );
  expect(lines.join("\n")).toMatchInlineSnapshot(`
    "暂不发布 1 份文件，网站上没有它们的任何内容：
      �[2J�31m禾政发：草稿
    还有 1 处没有填，没有发布：
      �[2J�31m禾政发:1 �[2J�31m禾政发
    下一次自动变化：2026-12-01（那天要重新生成，见 docs/ci.md）
      �[2J�31m禾政发：发布"
  `);
});
