import { expect, test } from "vitest";
import { resolveCatalog } from "./catalog.ts";
import { resolvePublishers } from "./publishers.ts";

test("a document finds its catalogue node by id or name, with the nodes above it", () => {
  const entries = [
    {
      id: "policies",
      name: "政策文件",
      children: [{ id: "normative", name: "规范性文件", children: [] }],
    },
  ];
  const { trailOf } = resolveCatalog(entries, []);
  expect(trailOf("规范性文件").map(({ id }) => id)).toEqual(["policies", "normative"]);
  expect(trailOf("policies").map(({ name }) => name)).toEqual(["政策文件"]);
  expect(trailOf("没有的栏目")).toEqual([]);
  expect(trailOf(undefined)).toEqual([]);
});

test("without a catalogue the documents' own values make one", () => {
  const { nodes, trailOf } = resolveCatalog(
    [],
    [{ meta: { catalog: "财政/预决算" } }, { meta: {} }],
  );
  expect(nodes.map(({ name }) => name)).toEqual(["财政/预决算"]);
  expect(nodes[0]?.id).not.toContain("/");
  expect(trailOf("财政/预决算")).toEqual([nodes[0]]);
});

test("an organ is known by its id, name, short name and the names of its predecessors", () => {
  const entry = {
    id: "nync",
    name: "县农业农村局",
    shortName: "县农业局",
    predecessors: ["县畜牧局"],
  };
  const { all, byName } = resolvePublishers(
    [entry],
    ["nync", "县农业局", "县畜牧局", "县档案馆"].map((publisher) => ({ meta: { publisher } })),
  );
  for (const name of ["nync", "县农业农村局", "县农业局", "县畜牧局"]) {
    expect(byName.get(name)?.id).toBe("nync");
  }
  expect(all.map(({ name }) => name)).toEqual(["县农业农村局", "县档案馆"]);
});
