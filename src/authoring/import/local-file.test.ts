import { execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { LocalFiles } from "./local-file.ts";

/** Links of a page, each with the file it leads to; a mark where its name is only like it. */
async function found(folder: string, ...addresses: string[]) {
  const files = new LocalFiles(join(folder, "页.html"));
  const all: Record<string, string | null> = {};
  for (const address of addresses) {
    const file = await files.find(address);
    all[address] = file && `${file.isExact ? "" : "≈"}${basename(file.path)}`;
  }
  return all;
}

test("a link finds its file as on Windows: parted by either sign, in other letters where one file alone is meant", async () => {
  const folder = temporaryFolder({
    "附件 夹/x.docx": "x",
    "表.CSV": "表",
    "甲.pdf": "1",
    "乙.PDF": "2",
    "乙.pdf": "3",
    "caf\u00e9.pdf": "4",
    "50%.pdf": "5",
  });
  expect(
    await found(
      folder,
      "附件 夹\\x.docx",
      "附件%20夹%5Cx.docx",
      "附件%20夹/X.DOCX",
      ".\\附件 夹\\x.docx?v=1#top",
      "表.csv",
      "乙.pdf",
      "乙.Pdf",
      "cafe\u0301.pdf",
      "50%.pdf",
      "丙.pdf",
    ),
  ).toEqual({
    "附件 夹\\x.docx": "x.docx",
    "附件%20夹%5Cx.docx": "x.docx",
    "附件%20夹/X.DOCX": "≈x.docx",
    ".\\附件 夹\\x.docx?v=1#top": "x.docx",
    "表.csv": "≈表.CSV",
    "乙.pdf": "乙.pdf",
    "乙.Pdf": null,
    "cafe\u0301.pdf": "≈caf\u00e9.pdf",
    "50%.pdf": "50%.pdf",
    "丙.pdf": null,
  });
});

test("no link leaves the folder, and none opens what is no file", async () => {
  const folder = temporaryFolder({ "秘密.pdf": "秘密", "网页/名单.pdf": "名单" });
  const page = join(folder, "网页");
  symlinkSync(join(folder, "秘密.pdf"), join(page, "链接.pdf"));
  symlinkSync("/dev/zero", join(page, "零.pdf"));
  mkdirSync(join(page, "夹.pdf"));
  const isUnix = process.platform !== "win32";
  if (isUnix) execFileSync("mkfifo", [join(page, "管.pdf")]);
  const outside = [
    "../秘密.pdf",
    "..\\秘密.pdf",
    "%2e%2e%5c秘密.pdf",
    "a/../../秘密.pdf",
    "链接.pdf",
  ];
  const odd = [
    "零.pdf",
    "夹.pdf",
    "管.pdf",
    "C:\\秘密.pdf",
    "\\\\host\\秘密.pdf",
    "名单.pdf\0",
    "名单.pdf:a",
  ];
  const all = await found(page, ...outside, ...odd, "../网页/名单.pdf");
  expect(Object.values(all).filter(Boolean)).toEqual(["名单.pdf"]);
  expect(all["../网页/名单.pdf"]).toBe("名单.pdf");
});
