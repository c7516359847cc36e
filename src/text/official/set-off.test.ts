import { expect, test } from "vitest";
import { renderText } from "../rendering/render.ts";

test("a run-in heading that ends within an element cuts the element in two", () => {
  expect(renderText("（一）<em>加强领导。各镇成立工作</em>专班。").html).toBe(
    '<p id="s-1"><b>（一）<em>加强领导。</em></b><em>各镇成立工作</em>专班。</p>\n',
  );
});

test("a run-in heading that ends within a picture's description takes the picture whole", () => {
  expect(renderText("（一）领导![甲。乙](x.png)丙丁。").html).toBe(
    '<p id="s-1"><b>（一）领导<img src="gongkai-ref:0" alt="甲。乙" loading="lazy"></b>丙丁。</p>\n',
  );
});
