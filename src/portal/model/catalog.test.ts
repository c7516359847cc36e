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
  const { trailsOf } = resolveCatalog(entries, []);
  const trails = (catalog?: string | string[]) =>
    trailsOf({ catalog }).map((trail) => trail.map(({ id }) => id).join("/"));
  expect(trails("规范性文件")).toEqual(["policies/normative"]);
  expect(trails("policies")).toEqual(["policies"]);
  expect(trails("没有的栏目")).toEqual([]);
  expect(trails()).toEqual([]);
});

test("of several nodes each is found once, in the order of the document, and none that leads to another", () => {
  const leaf = (id: string, name: string) => ({ id, name, children: [] });
  const entries = [
    { ...leaf("policies", "政策文件"), children: [leaf("normative", "规范性文件")] },
    leaf("budget", "财政预算"),
  ];
  const { trailsOf } = resolveCatalog(entries, []);
  const trails = (...catalog: string[]) =>
    trailsOf({ catalog }).map((trail) => trail.map(({ id }) => id).join("/"));
  expect(trails("budget", "没有的栏目", "normative")).toEqual(["budget", "policies/normative"]);
  expect(trails("budget", "财政预算", "budget")).toEqual(["budget"]);
  expect(trails("policies", "budget", "规范性文件")).toEqual(["budget", "policies/normative"]);
});

test("without a catalogue the documents' own values make one", () => {
  const { nodes, trailsOf } = resolveCatalog(
    [],
    [{ meta: { catalog: "财政/预决算" } }, { meta: {} }, { meta: { catalog: ["人事", "采购"] } }],
  );
  expect(nodes.map(({ name }) => name)).toEqual(["人事", "财政/预决算", "采购"]);
  expect(nodes[1]?.id).not.toContain("/");
  expect(trailsOf({ catalog: "财政/预决算" })).toEqual([[nodes[1]]]);
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
