import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { renderText } from "./render.ts";

const fixtures = new URL("../fixtures/", import.meta.url);

describe("a body is rendered as its fixture shows", () => {
  it.each(readdirSync(fixtures))("%s", async (name) => {
    const folder = new URL(`${name}/`, fixtures);
    const { html, outline } = renderText(readFileSync(new URL("input.md", folder), "utf8"));
    await expect(html).toMatchFileSnapshot(new URL("output.html", folder).pathname);
    if (outline.length > 0) {
      const json = `${JSON.stringify(outline, null, 2)}\n`;
      await expect(json).toMatchFileSnapshot(new URL("outline.json", folder).pathname);
    }
  });
});
