import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { ComponentProject } from "../site/fixtures/component-project.ts";
import { openLivePreview } from "./live-preview.ts";

const footer = (words: string) => `---
import Mark from "./parts/Mark.astro";
---
<footer>${words}<Mark /></footer>
`;

/** Pages are bundled anew, on a machine that may have much else to do. */
const soon = { timeout: 90_000, interval: 250 };

test("the live preview follows components of the project, and says what is wrong with them", async () => {
  const project = new ComponentProject({
    "components/Footer.astro": footer("甲"),
    "components/parts/Mark.astro": "<b>一</b>",
  });
  vi.spyOn(console, "error").mockImplementation(() => {});
  vi.spyOn(console, "log").mockImplementation(() => {});
  await project.within(async () => {
    const live = await openLivePreview(
      {
        content: join(project.root, "content"),
        cache: join(project.root, "cache"),
        base: "/",
        asOf: "2026-11-22",
        lastBuild: { folder: join(project.root, "dist"), command: "" },
      },
      "zh",
    );
    const port = await live.server.listen(0);
    live.follow();
    const page = async () => (await fetch(`http://localhost:${port}/`)).text();
    expect(await page()).toContain("<footer>甲<b>一</b></footer>");
    project.write("components/parts/Mark.astro", "<b>二</b>");
    await expect.poll(page, soon).toContain("<footer>甲<b>二</b></footer>");
    project.write("components/Footer.astro", "---\nconst a = ;\n---\n<footer>{a}</footer>");
    await expect.poll(page, soon).toContain("components/Footer.astro:2:11：Unexpected token");
    expect(await page()).toContain("<footer>甲<b>二</b></footer>");
    project.write("components/Footer.astro", footer("乙"));
    await expect.poll(page, soon).toContain("<footer>乙<b>二</b></footer>");
    expect(await page()).not.toContain("Unexpected token");
    live.close();
  });
  vi.restoreAllMocks();
  project.remove();
});
