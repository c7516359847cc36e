import { join } from "node:path";
import { expect, test } from "vitest";
import { programRoot } from "../../../program/program-root.ts";
import { asVite, componentModules } from "./component-modules.ts";
import type { ProjectComponents } from "./project-components.ts";

/** The file that a specifier is looked for from; undefined: the bundler looks for it as it does of itself. */
async function lookedForFrom(specifier: string, importer?: string): Promise<string | undefined> {
  const project: ProjectComponents = { root: "/portal", content: "/portal/content", files: {} };
  const { resolveId } = componentModules(project);
  let from: string | undefined;
  await resolveId.call(
    {
      resolve: async (id, given) => {
        expect(id).toBe(specifier);
        from = given;
        return { id };
      },
    },
    specifier,
    importer,
  );
  return from;
}

const page = asVite(join(programRoot, "src/layouts/Page.astro"));

test("what Astro begins with is the program's, though the project has no Astro", async () => {
  expect(await lookedForFrom("astro/entrypoints/prerender")).toBe(page);
});

test("so is what compiled components of a project import, and nothing else", async () => {
  expect(await lookedForFrom("astro/runtime/server", "/portal/Footer.astro")).toBe(page);
  expect(await lookedForFrom("astro-icon", "/portal/Footer.astro")).toBeUndefined();
  expect(await lookedForFrom("words")).toBeUndefined();
  expect(await lookedForFrom("astro/runtime/server", page)).toBeUndefined();
});
