import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoot } from "../../program/program-root.ts";
import { addressesIn, writtenAddresses } from "./addresses.ts";

/** Files outside `portal/addresses` that may write what looks like an address, and why. */
const allowed: Record<string, string> = {
  "authoring/import/output-path.ts": "a path of the content folder",
  "authoring/init/content-files.ts": "paths of the content folder",
  "authoring/new/new-file.ts": "a path of the content folder",
  "authoring/new/report-place.ts": "a path of the content folder",
  "checks/rules/portal/annual-report-headings.ts": "a path of the content folder",
  "checks/rules/portal/missing-annual-report.ts": "a path of the content folder",
  "checks/rules/relations/references/named-otherwise.ts": "a path of the content folder",
  "content/names/misplaced.ts": "paths of the content folder",
  "content/names/places.ts": "paths of the content folder",
  "content/read-content.ts": "paths of the content folder",
  "content/read-pages.ts": "paths of the content folder",
  "identifiers/former-address.ts": "what an author writes as a former address, below the portal",
  "program/kinds.ts": "modules of the program",
  "search/index/index-shard.ts": "a page made for Pagefind, which is not published",
  "site/pages/page-server.ts": "templates of the program",
  "site/pages/page-templates.ts": "templates of the program",
};

test("nothing but portal/addresses composes an address", () => {
  const written = writtenAddresses(join(programRoot, "src")).filter(
    ({ file }) => !/^(?:portal\/addresses|testing)\//.test(file),
  );
  expect(written.filter(({ file }) => !Object.hasOwn(allowed, file))).toEqual([]);
  expect([...new Set(written.map(({ file }) => file))].sort()).toEqual(Object.keys(allowed).sort());
});

test("an address is found however it is written", () => {
  const found = (text: string, file = "a.ts") => addressesIn(file, text);
  const end = ["$", "{slug}/"].join("");
  expect(found(`const a = \`documents/${end}\`;`)).toEqual(["documents/"]);
  expect(found(`const a = "/search/api.js"; const b = \`${end}feed.xml\`;`)).toHaveLength(2);
  expect(found("const a = /^documents\\/(.+)$/; const b = path + '/index.html';")).toHaveLength(2);
  expect(found('---\nconst a = 1;\n---\n<a href={href("guide/")}>', "a.astro")).toEqual(["guide/"]);
  expect(found('import a from "./search/a.ts"; new URL("rules/", import.meta.url);')).toEqual([]);
  expect(found('const kind = "documents/[slug]"; // documents/a/')).toEqual([]);
});
