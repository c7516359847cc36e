import { expect, test } from "vitest";
import { documentWith } from "../../page-kinds/fixtures/document.ts";
import type { Relation } from "../model/portal.ts";
import { listBadge, validityNotice } from "./validity-notice.ts";

const relation = (kind: string): Relation => ({
  kind,
  label: kind,
  reference: "QH012-2026-00001",
  target: "QH012-2026-00001",
  title: "关于废止部分文件的决定",
});

test("a repealed document says so, why, and which document did it", () => {
  const document = documentWith(
    {},
    {
      validity: { status: "repealed", reason: "自2026-01-01起废止" },
      relations: [relation("basedOn"), relation("repealsBy")],
    },
  );
  expect(validityNotice(document, document.relations)).toEqual({
    ended: true,
    statement: "本文件已废止，不再执行。",
    reason: "自2026-01-01起废止",
    acts: [relation("repealsBy")],
  });
  expect(listBadge(document)).toEqual({ word: "废止", kind: "repealed" });
});

test("a pending document has a notice, but has not ended", () => {
  const document = documentWith({}, { validity: { status: "pending", reason: "" } });
  expect(validityNotice(document, document.relations)).toMatchObject({ ended: false, acts: [] });
});

test("a document in force or unlabelled has neither notice nor badge", () => {
  for (const status of ["inForce", "unlabelled"] as const) {
    const document = documentWith({}, { validity: { status, reason: "" } });
    expect(validityNotice(document, document.relations)).toBeNull();
    expect(listBadge(document)).toBeNull();
  }
});

test("withdrawal is what a list tells first", () => {
  const withdrawal = { on: "2024-05-01", reason: "附件有误" };
  const document = documentWith({ withdrawal }, { validity: { status: "expired", reason: "" } });
  expect(listBadge(document)).toEqual({ word: "已撤回", kind: "withdrawn" });
});
