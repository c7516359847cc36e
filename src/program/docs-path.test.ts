import { join, resolve, sep } from "node:path";
import { expect, test } from "vitest";
import { docsPath } from "./docs-path.ts";

const county = resolve("/home/青禾县");

test("in a checkout the documentation is in docs", () => {
  expect(docsPath("checking.md")).toBe("docs/checking.md");
});

test("in the folder of a project it is where npm has put the program", () => {
  const root = join(county, "node_modules", "gongkai");
  expect(docsPath("checking.md", root, county)).toBe("node_modules/gongkai/docs/checking.md");
  // The archive of one folder, and a link of pnpm, which Node follows.
  expect(docsPath("ci.md", join(county, "..program"), county)).toBe("..program/docs/ci.md");
});

test("of a program that is elsewhere the whole path is told", () => {
  const root = resolve("/opt/gongkai");
  const whole = `${root.replaceAll(sep, "/")}/docs/checking.md`;
  expect(docsPath("checking.md", root, county)).toBe(whole);
  // Installed for several folders of one repository.
  expect(docsPath("checking.md", root, join(root, "sites", "县"))).toBe(whole);
});
