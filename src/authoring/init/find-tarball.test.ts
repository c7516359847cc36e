import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { findTarball } from "./find-tarball.ts";

const name = "gongkai-1.0.0.tgz";

/** A folder in which npm has installed the program, as it notes that. */
function installed(resolved: unknown, files: Record<string, string> = {}) {
  const packages = { "node_modules/gongkai": { version: "1.0.0", resolved } };
  const folder = temporaryFolder({
    "site/node_modules/.package-lock.json": JSON.stringify({ packages }),
    "site/node_modules/gongkai/package.json": "{}",
    ...files,
  });
  return { folder, root: `${join(folder, "site/node_modules/gongkai")}/` };
}

test("the file is taken from the first folder that holds it", () => {
  const folder = temporaryFolder({ [`a/${name}`]: "", [`b/${name}`]: "" });
  const [a, b, c] = ["a", "b", "c"].map((one) => join(folder, one)) as [string, string, string];
  expect(findTarball(c, name, [a, b])).toBe(join(a, name));
  expect(findTarball(b, name, [c])).toBe(join(b, name));
  expect(findTarball(c, name, [c])).toBeNull();
});

test("it is found where npm noted that the program came from", () => {
  const { folder, root } = installed(`file:../下载 1/${name}`, { [`下载 1/${name}`]: "" });
  expect(findTarball(root, name, [])).toBe(join(folder, "下载 1", name));
  const elsewhere = join(temporaryFolder({ [name]: "" }), name);
  const noted = installed(pathToFileURL(elsewhere).href);
  expect(findTarball(noted.root, name, [])).toBe(elsewhere);
});

test.each([
  undefined,
  1,
  "https://registry.npmjs.org/gongkai/-/gongkai-1.0.0.tgz",
  "file:gone.tgz",
  "file:%",
])("what npm noted otherwise leads nowhere: %s", (resolved) => {
  expect(findTarball(installed(resolved).root, name, [])).toBeNull();
});
