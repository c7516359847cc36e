import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { componentNames } from "../../extensions/component-names.ts";
import { programRoot } from "../../program/program-root.ts";
import { ComponentProject } from "../../site/fixtures/component-project.ts";
import { projectExamplesIn } from "../examples/project-examples.ts";
import { faultsIn } from "./axe.ts";
import { openBrowser } from "./browser.ts";
import { openSite, type SampleSite } from "./sample-site.ts";

/** The six components of docs/components.md in one project; the footer has a script and a picture besides. */
const page = readFileSync(join(programRoot, "docs", "components.md"), "utf8");
const examples = projectExamplesIn(page).flatMap(({ files }) => files);
const components = Object.fromEntries(
  examples
    .filter(({ path }) => path.startsWith("components/"))
    .map(({ path, text }) => [path, text]),
);
const footer = "components/Footer.astro";

const inFooter = `
  <img class="seal" src={seal.src} width={seal.width} height={seal.height} alt="青禾" />
  <p data-counted></p>
`;

let project: ComponentProject;
let site: SampleSite;

beforeAll(async () => {
  expect(Object.keys(components)).toHaveLength(componentNames.length);
  project = new ComponentProject({
    ...components,
    [footer]: `${components[footer]
      ?.replace("---\n", '---\nimport seal from "./seal.svg";\n')
      .replace("</Default>", `${inFooter}</Default>`)}
<script>
  const place = document.querySelector("[data-counted]");
  if (place) place.textContent = \`共 \${document.links.length} 个链接\`;
</script>
`,
    "components/seal.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><circle cx="20" cy="20" r="20" fill="#b3261e"/></svg>',
  });
  await project.build({ base: "/zwgk/" });
  site = await openSite(join(project.root, "dist"));
});

afterAll(async () => {
  await site.close();
  project.remove();
});

test.each(["light", "dark"] as const)(
  "pages with components of a project have no fault that axe finds, and nothing is refused, %s",
  async (colorScheme) => {
    const browser = await openBrowser();
    const context = await browser.newContext({
      colorScheme,
      viewport: { width: 390, height: 800 },
    });
    const tab = await context.newPage();
    const said: string[] = [];
    tab.on("console", (message) => said.push(message.text()));
    tab.on("pageerror", (error) => said.push(error.message));
    for (const address of ["", "documents/", "documents/QH001-2020-00002/", "search/"]) {
      await tab.goto(site.url + address);
      expect(await faultsIn(tab), address).toEqual([]);
      expect(await tab.textContent("[data-counted]"), address).toMatch(/^共 \d+ 个链接$/);
      const width = await tab
        .locator("img.seal")
        .evaluate((image) => (image as HTMLImageElement).naturalWidth);
      expect(width, address).toBe(40);
      const align = await tab
        .locator(".county-notice")
        .evaluate((notice) => getComputedStyle(notice).textAlign);
      expect(align, address).toBe("center");
      const overflow = await tab.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, address).toBe(0);
    }
    expect(said).toEqual([]);
    await context.close();
  },
);
