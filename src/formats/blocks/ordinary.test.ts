import { expect, test } from "vitest";
import { docx, paragraph } from "../../authoring/import/fixtures/docx.ts";
import { shownBlocks } from "../../authoring/import/fixtures/shown.ts";
import { radicalsIn, withoutRadicals } from "../../characters/radicals.ts";
import { readSource } from "../read-source.ts";

test("radicals become the characters they look like", () => {
  expect(withoutRadicals("⻘⽲县⼈⺠政府⻓⻔⻢⻋⻅⻛⻰⻬⺠⻝⻤⿊⼾")).toBe(
    "青禾县人民政府长门马车见风龙齐民食鬼黑户",
  );
  expect(withoutRadicals("⼾⾧⾨", true)).toBe("戶長門");
});

test("nothing but radicals is changed, and no radical with a character of its own is left", () => {
  const all = Array.from({ length: 0x2fdf - 0x2e80 + 1 }, (_, at) =>
    String.fromCodePoint(0x2e80 + at),
  );
  const left = all.filter((sign) => withoutRadicals(sign) === sign);
  // Two have no character; the rest of the blocks is not in use.
  expect(left.filter((sign) => /\p{L}|\p{So}/u.test(sign))).toEqual(["⺀"]);
  for (const sign of all.filter((one) => !left.includes(one)))
    expect(withoutRadicals(sign)).toMatch(/^\p{Unified_Ideograph}$/u);
  expect(withoutRadicals("青禾户①Ａ㈠")).toBe("青禾户①Ａ㈠");
});

test("whatever kind of file has radicals, they are mended and told; addresses of links stay", async () => {
  const html = `<h1>⽤⽔管理办法</h1><p>见<a href="⽤⽔.doc">⽤⽔</a><table><tr><td>项⽬<td>⾦额<tr><td>⼾数<td>3</table>`;
  const { page, notes } = await readSource(Buffer.from(html), "a.html");
  expect(shownBlocks(page)).toEqual([
    "1 用水管理办法",
    "见[用水](<⽤⽔.doc>)",
    [
      ["项目", "金额"],
      ["户数", "3"],
    ],
  ]);
  expect(notes).toEqual([
    { code: "radicals", values: { count: "7", found: "⽤⽔⽬⾦⼾", wanted: "用水目金户" } },
  ]);
  const plain = await readSource(docx(paragraph("用水管理办法")), "a.docx");
  expect(plain.notes).toEqual([]);
  expect(radicalsIn("用水")).toEqual([]);
});
