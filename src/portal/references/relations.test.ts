import { describe, expect, test } from "vitest";
import { documentSchema, type FrontMatter } from "../../schema/index.ts";
import type { RelatedDocument } from "./related-document.ts";
import { laterActsOf, relationsOf } from "./relations.ts";

const document = (slug: string, day: string, meta: Partial<FrontMatter> = {}): RelatedDocument => ({
  slug,
  day,
  meta: documentSchema.parse({
    title: `文件${slug}`,
    indexNumber: slug,
    publisher: "县政府",
    publishedOn: day,
    ...meta,
  }),
});

describe("relations", () => {
  const law = document("A-2019-1", "2019-01-01");
  const repeal = document("A-2024-1", "2024-03-01", {
    repeals: ["A-2019-1", "青政发〔2001〕5号", "external:云府发〔2001〕3号"],
    effectiveOn: "2024-05-01",
  });

  test("stand at both ends, and a target outside the portal keeps its reference", () => {
    const relations = relationsOf([law, repeal]);
    expect(relations.get("A-2024-1")).toEqual([
      {
        kind: "repeals",
        label: "废止",
        reference: "A-2019-1",
        target: "A-2019-1",
        title: "文件A-2019-1",
      },
      { kind: "repeals", label: "废止", reference: "青政发〔2001〕5号", target: null, title: null },
      { kind: "repeals", label: "废止", reference: "云府发〔2001〕3号", target: null, title: null },
    ]);
    expect(relations.get("A-2019-1")).toEqual([
      {
        kind: "repealsBy",
        label: "废止本件",
        reference: "A-2024-1",
        target: "A-2024-1",
        title: "文件A-2024-1",
      },
    ]);
  });

  test("a document that names itself is not its own relative", () => {
    const self = document("A-2020-1", "2020-01-01", { amends: ["A-2020-1"] });
    expect(relationsOf([self]).get("A-2020-1")).toMatchObject([{ kind: "amends", target: null }]);
    expect(laterActsOf([self]).size).toBe(0);
  });

  test("an act counts from its effective day, and goes on counting once withdrawn", () => {
    expect(laterActsOf([law, repeal]).get("A-2019-1")).toEqual([
      { kind: "repeals", name: "《文件A-2024-1》", from: "2024-05-01" },
    ]);
    const withdrawn = {
      ...repeal,
      meta: { ...repeal.meta, withdrawal: { on: "2024-06-01", reason: "误发" } },
    };
    expect(laterActsOf([law, withdrawn])).toEqual(laterActsOf([law, repeal]));
  });
});
