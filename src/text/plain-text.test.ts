import { expect, test } from "vitest";
import { plainText } from "./plain-text.ts";
import { renderText } from "./rendering/render.ts";

const body = `各镇人民政府：

一、补助标准

（一）标准。按下表执行[^1]。

| 镇 | 户数 |
|---|---|
| 清河镇 | 12 |

第一条　本办法自公布之日起施行。

- 种粮
- 农机

![现场](现场.jpg)

    第二行

[^1]: 每年调整一次。
`;

test("plain text has headings on their own lines, table rows on one, and everything else", () => {
  expect(plainText(renderText(body))).toMatchInlineSnapshot(`
    "各镇人民政府：

    一、补助标准

    （一）标准。按下表执行。

    镇	户数
    清河镇	12

    第一条　本办法自公布之日起施行。

    种粮

    农机

    现场

    第二行

    脚注

    每年调整一次。
    "
  `);
});

test("sections are cut at headings, run-in headings, articles and footnotes", () => {
  expect(renderText(body).sections).toMatchInlineSnapshot(`
    [
      {
        "blocks": [
          "各镇人民政府：",
        ],
        "id": null,
        "title": "",
        "titleInText": false,
      },
      {
        "blocks": [],
        "id": "s-1",
        "title": "一、补助标准",
        "titleInText": false,
      },
      {
        "blocks": [
          "（一）标准。按下表执行。",
          "镇",
          "户数",
          "清河镇",
          "12",
        ],
        "id": "s-1-1",
        "rows": [
          [
            1,
            2,
          ],
          [
            3,
            2,
          ],
        ],
        "title": "（一）标准",
        "titleInText": true,
      },
      {
        "blocks": [
          "第一条　本办法自公布之日起施行。",
          "种粮",
          "农机",
          "现场",
          "第二行",
        ],
        "id": "article-1",
        "title": "第一条",
        "titleInText": true,
      },
      {
        "blocks": [
          "每年调整一次。",
        ],
        "id": "footnote-label",
        "title": "脚注",
        "titleInText": false,
      },
    ]
  `);
});

test("an empty body is an empty text", () => {
  expect(renderText("")).toEqual({
    html: "",
    outline: [],
    sections: [],
    references: [],
    characters: 0,
    language: "zh-Hans",
  });
  expect(plainText(renderText(" \n\u3000\n"))).toBe("");
});
