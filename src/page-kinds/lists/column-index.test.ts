import { expect, test } from "vitest";
import type { PortalDocument } from "../../portal/model/portal.ts";
import { unlistedIn } from "./column-index.ts";

const [a, b, c] = ["a", "b", "c"].map((slug) => ({ slug }) as PortalDocument) as [
  PortalDocument,
  PortalDocument,
  PortalDocument,
];

test("documents in no column are counted, those in several not twice", () => {
  const all = { address: "documents/", documents: [a, b, c] };
  const told = { title: "全部文件", address: "documents/", all: 3 };
  expect(unlistedIn(all, [{ documents: [a] }, { documents: [a] }])).toEqual({ ...told, count: 2 });
  expect(unlistedIn(all, [])).toEqual({ ...told, count: 3 });
  expect(unlistedIn(all, [{ documents: [a, b] }, { documents: [b, c] }])).toBeNull();
  expect(unlistedIn({ ...all, documents: [] }, [])).toBeNull();
});
