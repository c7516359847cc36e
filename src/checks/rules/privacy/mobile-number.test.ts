import { expect, test } from "vitest";
import { checkSettings, inDocument, inFile } from "../fixtures/findings.ts";
import { inDocuments, inFiles } from "../sought.ts";
import { mobileNumber } from "./mobile-number.ts";

const rule = inDocuments(mobileNumber);

test("a mobile number is shown with its middle covered", () => {
  expect(inDocument(rule, "\n联系人电话：13900000000。")).toMatchInlineSnapshot(`
    [
      "2:7 这里有手机号码：139****0000（中间四位已隐去）。改法：改成 139****0000，或换成单位的座机。对外办公用、确需公开的，写进 portal.yaml 的 checks.allow.numbers。已经提交过的，git 历史里还留着原号码，要请管理员清理历史。",
    ]
  `);
});

test("a list of them inside an attachment is told of once, with the first place", () => {
  const text = [3, 4, 5].map((row) => ({ place: `第${row}行`, text: `${row},张某,13900000000` }));
  expect(inFile(inFiles(mobileNumber), { text })).toMatchInlineSnapshot(`
    [
      "第3行等 3 处有手机号码，如 139****0000（中间四位已隐去）。改法：改成 139****0000，或换成单位的座机。对外办公用、确需公开的，写进 portal.yaml 的 checks.allow.numbers。已经提交过的，git 历史里还留着原号码，要请管理员清理历史。",
    ]
  `);
});

test("it is found in the name of an attachment", () => {
  const file = "documents/a/13900000000.pdf";
  expect(inFile(inFiles(mobileNumber), { file })).toMatchInlineSnapshot(`
    [
      "文件名有手机号码：139****0000（中间四位已隐去）。改法：改成 139****0000，或换成单位的座机。对外办公用、确需公开的，写进 portal.yaml 的 checks.allow.numbers。已经提交过的，git 历史里还留着原号码，要请管理员清理历史。",
    ]
  `);
});

test.each([
  "139 0000 0000",
  "139-0000-0000",
  "+86 13900000000",
  "手机/13900000000",
  "１３９００００００００",
  "139－0000－0000",
  "139　0000　0000",
  "139&nbsp;0000&nbsp;0000",
  "139 00000000",
  "1390000 0000",
  "+8613900000000",
  "0086-139-0000-0000",
  "（+86）139 0000 0000",
  "＋86 139 0000 0000",
  "139.0000.0000",
  "电话：1390 0000 000",
  "手机 1 3 9 0 0 0 0 0 0 0 0",
  "|张某|139 0000 0000|",
  "<td>139<b>0000</b>0000</td>",
])("%s is one", (text) => {
  expect(inDocument(rule, text)).toHaveLength(1);
});

test.each([
  "12345",
  "0000-0002100",
  "400-800-1234",
  "139****0000",
  "12900000000",
  "139000000001",
  "0.13900000000",
  "13900000000元",
  "13900000000.00",
  "收款账号：13900000000",
  "索引号：13900000000",
  "https://www.qinghe.example/t13900000000.html",
  "QH13900000000",
  "139 **** 0000",
  "1390 0000 000",
  "1 3 9 0 0 0 0 0 0 0 0",
  "15 139 00000000 27",
  "13.9 0.0 0.0 0.0 0.0",
])("%s is none", (text) => {
  expect(inDocument(rule, text)).toEqual([]);
});

test("a line of 100,000 blanks, digits or both takes no longer than its length", () => {
  for (const part of ["1", " ", "1 3 ", "13   ", "139 "]) {
    expect(inDocument(rule, part.repeat(100_000 / part.length))).toEqual([]);
  }
});

test("an office number that the portal allows is passed over, however it is written", () => {
  const settings = checkSettings('allow:\n  numbers: ["139 0000 0000"]');
  expect(inDocument(rule, "值班电话13900000000", { settings })).toEqual([]);
});
