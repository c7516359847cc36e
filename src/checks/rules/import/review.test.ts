import { expect, test } from "vitest";
import { inPortal } from "../fixtures/findings.ts";
import { knownDocument, portalOf } from "../fixtures/portal.ts";
import { review } from "./review.ts";

test("every entry is told until someone takes it out", () => {
  const entries = [
    { field: "publisher", reason: "没有把握：原文第 2 行“茶岭乡”，取自公开责任部门" },
    { field: "validity" },
    "链接 a.doc 指向的文件不在网页旁边，只保留了文字",
  ];
  const documents = [
    knownDocument("documents/a.md", { review: entries }),
    knownDocument("documents/b.md"),
  ];
  expect(inPortal(review, portalOf({ documents }))).toMatchInlineSnapshot(`
    [
      "documents/a.md 待核对的发布机构：没有把握：原文第 2 行“茶岭乡”，取自公开责任部门。改法：对照原件核对，改好后删去 review 中的这一条。",
      "documents/a.md 有效性有待核对。改法：对照原件核对，改好后删去 review 中的这一条。",
      "documents/a.md 待核对：链接 a.doc 指向的文件不在网页旁边，只保留了文字。改法：对照原件核对，改好后删去 review 中的这一条。",
    ]
  `);
});
