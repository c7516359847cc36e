import { expect, test } from "vitest";
import { documentWith } from "../../page-kinds/fixtures/document.ts";
import type { Publisher } from "../../portal/model/portal.ts";
import { isTable } from "../engine/received/is-table.ts";
import { rankTable } from "./build-tables.ts";

const organ = (id: string, parent: string | null): Publisher => ({
  ...{ id, name: `机关${id}`, parent },
  ...{ shortName: null, code: null, predecessors: [] },
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
  const table = rankTable(documents, [1, 1, 1, 1], organs);
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
