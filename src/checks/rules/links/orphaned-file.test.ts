import { expect, test } from "vitest";
import { inPortal } from "../fixtures/findings.ts";
import { knownDocument, portalOf, textThatRefersTo } from "../fixtures/portal.ts";
import { orphanedFile } from "./orphaned-file.ts";

const files = ["documents/a.md", "documents/a/名单.xlsx", "documents/图.png", "portal.yaml"];
const documents = [knownDocument("documents/a.md")];

test("a file that no document offers is told of", () => {
  expect(inPortal(orphanedFile, portalOf({ files, documents }))).toMatchInlineSnapshot(`
    [
      "documents/图.png 没有一份文件用到它，不会发布。改法：放进与所属文件同名的文件夹里，或在正文里链接它；用不着的删去。",
    ]
  `);
});

test("a file that a text shows, or a front-matter names, is in use", () => {
  const texts = () => textThatRefersTo("%E5%9B%BE.png#a");
  expect(inPortal(orphanedFile, portalOf({ files, documents, texts }))).toEqual([]);
  const attachments = [{ path: "图.png", title: undefined }];
  const named = [knownDocument("documents/a.md", { attachments })];
  expect(inPortal(orphanedFile, portalOf({ files, documents: named }))).toEqual([]);
});

test("where a text is not known nothing is said", () => {
  const texts = () => null;
  expect(inPortal(orphanedFile, portalOf({ files, documents, texts }))).toEqual([]);
});
