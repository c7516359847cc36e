import fc from "fast-check";
import { expect, test } from "vitest";
import { renderText } from "../rendering/render.ts";

const blocks = [
  "一、总体要求",
  "二、主要任务",
  "（一）修缮堤防",
  "（二）储备物资。各镇按名录储备物资。",
  "第一章　总则",
  "第一条　为了加强管理，制定本办法。",
  "第二条　本办法适用于全县。",
  "## 背景",
  "为做好今年的防汛工作，现将有关事项通知如下。",
  "沿河各镇在五月底前完成堤防修缮，逐段登记，逐段销号。",
];
const bodies = fc.array(fc.constantFrom(...blocks), { maxLength: 20 });

function anchorsOf(parts: string[]): string[] {
  return renderText(parts.join("\n\n")).outline.map(({ id }) => id);
}

test("anchors are ASCII, each is given once and stands in the page", () => {
  fc.assert(
    fc.property(bodies, (parts) => {
      const { html, outline } = renderText(parts.join("\n\n"));
      const ids = outline.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) {
        expect(id).toMatch(/^[a-z0-9-]+$/);
        expect(html).toContain(` id="${id}"`);
      }
    }),
    { numRuns: 200 },
  );
});

test("text added below leaves the anchors above as they were", () => {
  fc.assert(
    fc.property(bodies, bodies, (parts, more) => {
      // Whether the last line is a heading depends on what follows it.
      const above = anchorsOf([...parts, "清河镇各村照此办理。"]);
      expect(anchorsOf([...parts, "清河镇各村照此办理。", ...more]).slice(0, above.length)).toEqual(
        above,
      );
    }),
    { numRuns: 200 },
  );
});

test("a paragraph inserted above leaves all anchors as they were", () => {
  fc.assert(
    fc.property(bodies, (parts) => {
      const added = "本段是后来补充的，说明制定本文的背景和依据。";
      expect(anchorsOf([added, "正文如下。", ...parts])).toEqual(
        anchorsOf(["正文如下。", ...parts]),
      );
    }),
    { numRuns: 200 },
  );
});
