import { win32 } from "node:path";
import { expect, test } from "vitest";
import { dataFolder } from "./data-folder.ts";

test("the folder of data ends as pdf.js demands, and is found, on Windows too", () => {
  const folder = dataFolder("C:\\用户 资料\\import\\pdf", "cmaps");
  expect(folder.endsWith("/")).toBe(true);
  expect(win32.normalize(`${folder}GBK-EUC-H.bcmap`)).toBe(
    "C:\\用户 资料\\import\\pdf\\cmaps\\GBK-EUC-H.bcmap",
  );
  expect(dataFolder("/srv/import/pdf", "cmaps")).toBe("/srv/import/pdf/cmaps/");
});
