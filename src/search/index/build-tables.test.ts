import { expect, test } from "vitest";
import { z } from "zod";
import { documentWith } from "../../page-kinds/fixtures/document.ts";
import type { Publisher } from "../../portal/model/portal.ts";
import { isTable } from "../engine/received/is-table.ts";
import { facetTable, rankTable } from "./build-tables.ts";

const organ = (id: string, parent: string | null): Publisher => ({
  ...{ id, name: `机关${id}`, parent },
  ...{ shortName: null, code: null, predecessors: [] },
});

test("fields of the project that can be filtered by are columns of their values, as people read them", () => {
  const field = (name: string, facet: boolean) => ({
    ...{ name, facet, label: name, zh: name, schema: z.any() },
  });
  const fields = [field("level", true), field("note", false), field("urgent", true)];
  const documents = [["省", "市", "省"], "市", undefined, 7].map((level) => {
    const document = documentWith();
    Object.assign(document.meta, {
      ...(level !== undefined && { level }),
      note: "无",
      urgent: true,
    });
    return document;
  });
  const table = facetTable(documents, fields);
  expect(table.own).toEqual([
    { name: "level", codes: [[2, 1], 1, -1, 0], values: ["7", "市", "省"] },
    { name: "urgent", codes: [0, 0, 0, 0], values: ["是"] },
  ]);
  const read = JSON.parse(JSON.stringify(table));
  expect(isTable("facets", 4)(read)).toBe(true);
  read.own[0].codes.pop();
  expect(isTable("facets", 4)(read)).toBe(false);
  expect(facetTable(documents, fields.slice(1, 2))).not.toHaveProperty("own");
});

test("organs with documents stand in the table, and those above them; others do not", () => {
  const organs = [
    organ("z", null),
    organ("b", "z"),
    organ("c", "b"),
    organ("d", "z"),
    organ("e", null),
  ];
  const documents = ["c", "d", "c", "e"].map((id) =>
    documentWith({}, { publisher: organs.find((one) => one.id === id) as Publisher }),
  );
  const table = rankTable(
    documents,
    { places: [1, 1, 1, 1], headTokens: [[1], [1], [1], [1]] },
    organs,
  );
  expect(table.publishers).toEqual([
    { id: "b", name: "机关b", parent: 4 },
    { id: "c", name: "机关c", parent: 0 },
    { id: "d", name: "机关d", parent: 4 },
    { id: "e", name: "机关e" },
    { id: "z", name: "机关z" },
  ]);
  expect(table.publisher).toEqual([1, 2, 1, 3]);
  expect(isTable("ranks", 4)(JSON.parse(JSON.stringify(table)))).toBe(true);
  const odd = { ...table, publishers: [{ id: "b", name: "机关b", parent: -1 }] };
  expect(isTable("ranks", 4)(odd)).toBe(false);
});
