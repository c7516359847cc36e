import { expect, test } from "vitest";
import { inDocument } from "../fixtures/findings.ts";
import { inDocuments } from "../sought.ts";
import { homeAddress } from "./home-address.ts";

const rule = inDocuments(homeAddress);

test("an address to the door is shown without its numbers", () => {
  expect(
    inDocument(rule, "张某，家庭住址：青禾县城关镇和平路12号3栋2单元501室。"),
  ).toMatchInlineSnapshot(`
    [
      "1:4 这里像是个人住址，写到了门牌号：家庭住址：青禾县城关镇和平路**号*栋*单元***室。改法：只写到乡镇或街道。单位的办公地址不算，可以写明“办公地址”。已经提交过的，git 历史里还留着，要请管理员清理历史。",
    ]
  `);
});

test.each(["阳光花园3栋2单元501室", "现住址：青禾县白石镇新村3组12号", "户籍地：青禾县和平路12号"])(
  "%s is one",
  (text) => {
    expect(inDocument(rule, text)).toHaveLength(1);
  },
);

test.each([
  "办公地址：青禾县迎宾路1号县政务服务中心5楼501室",
  "受理窗口地址：和平路12号3栋1单元101室",
  "家庭住址：青禾县城关镇",
  "申请人应当提供家庭住址。",
  "青禾县建设有限公司，和平路12号3栋2单元501室",
  "第二十条　住址变更的，应当在30日内登记。",
])("%s is none", (text) => {
  expect(inDocument(rule, text)).toEqual([]);
});
