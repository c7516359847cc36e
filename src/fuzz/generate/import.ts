import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { pdf } from "../../../scripts/sample-attachments/pdf.ts";
import { projectRoot } from "../../build/project-root.ts";
import { docx, paragraph, row } from "../../import/fixtures/docx.ts";
import { Marker } from "../marks.ts";
import type { Generated } from "./content.ts";
import { characterKillers, htmlKillers } from "./killers.ts";
import { mutated } from "./mutate.ts";

const page = `<!doctype html><meta charset="utf-8"><title>通知</title><table><tr><td>索引号<td>QH001/2023-00005<td>发布日期<td>2023-05-08</table>
<h1>关于印发防汛预案的通知</h1><p>各乡镇：<p>见<a href="../名单.xlsx">名单</a><img src="a.png"><ol><li>值守<li>报告</ol><p align=right>2023年5月8日`;
const text =
  "索引号：QH001/2023-00005\r\n发布日期：2023-05-08\r\n关于印发防汛预案的通知\r\n各乡镇：\r\n一、职责\r\n";
const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

function originals(): Generated[] {
  const folder = join(projectRoot, "content", "documents");
  const attachments = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:docx|pdf|csv)$/.test(file))
    .sort()
    .map(
      (file): Generated => [
        file.slice(file.lastIndexOf(".") + 1),
        readFileSync(join(folder, file)),
      ],
    );
  return [
    ...attachments,
    ["html", Buffer.from(page)],
    ["html", Buffer.from(`\ufeff${page}`, "utf16le")],
    ["txt", Buffer.from(text.repeat(20))],
    ["docx", docx(paragraph("通知", '<w:jc w:val="center"/>') + paragraph("职责", list))],
    ["pdf", pdf("通知", ["各乡镇：", "2023年5月8日"])],
    ["zip", zipSync({ "../a.html": strToU8(page), "word/document.xml": strToU8("<w:document/>") })],
  ];
}

/** Text with a mark in each stretch, and how many it has. */
type Marked = (marker: Marker) => string;
const words = fc.constantFrom(
  ..."各乡镇 应当修缮堤防 值守 报告 青禾县 一、 （一） 2023年 附件".split(" "),
);
const stretch = words.map(
  (word): Marked =>
    (marker) =>
      `${word}${marker.next()}甲`,
);

const tags = "p div span b h2 li td blockquote pre sup font center label".split(" ");
const node: fc.Arbitrary<Marked> = fc.letrec<{ node: Marked }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    stretch,
    fc.tuple(fc.constantFrom(...tags), fc.array(tie("node"), { minLength: 1, maxLength: 4 })).map(
      ([tag, inner]): Marked =>
        (marker) =>
          `<${tag}>${inner.map((one) => one(marker)).join("")}</${tag}>`,
    ),
  ),
})).node;

const keptHtml = fc.array(node, { minLength: 1, maxLength: 8 }).map((nodes): Generated => {
  const marker = new Marker();
  const body = nodes.map((one) => one(marker)).join("\n");
  return ["kept.html", Buffer.from(`<meta charset=utf-8><h1>关于防汛的通知</h1>${body}`)];
});

const keptText = fc
  .array(fc.tuple(stretch, fc.constantFrom("\n", "\r\n", "\n\n", "　　", "\t", "  ")), {
    minLength: 1,
    maxLength: 30,
  })
  .map((parts): Generated => {
    const marker = new Marker();
    return ["kept.txt", Buffer.from(parts.map(([one, end]) => one(marker) + end).join(""))];
  });

const keptWord = fc
  .array(
    fc.oneof(
      stretch.map(
        (one): Marked =>
          (marker) =>
            paragraph(one(marker)),
      ),
      fc.array(stretch, { minLength: 1, maxLength: 4 }).map(
        (cells): Marked =>
          (marker) =>
            `<w:tbl>${row(...cells.map((cell) => cell(marker)))}</w:tbl>`,
      ),
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((blocks): Generated => {
    const marker = new Marker();
    const bytes = docx(blocks.map((one) => one(marker)).join(""));
    return [`kept.${marker.count}.docx`, bytes];
  });

/** HTML and text of nothing but stumbling blocks. */
const soup = fc
  .array(
    fc.oneof(
      words,
      fc
        .tuple(fc.constantFrom(...htmlKillers, ...characterKillers), fc.constantFrom(1, 1, 3, 300))
        .map(([token, times]) => token.repeat(times)),
    ),
    { maxLength: 60, size: "max" },
  )
  .map((parts) => parts.join(""));
const soupFile = fc
  .tuple(
    fc.constantFrom("html", "txt", "mht", "htm"),
    soup,
    fc.constantFrom("utf8", "utf16le", "latin1"),
  )
  .map(
    ([ending, body, encoding]): Generated => [
      ending,
      Buffer.from(body, encoding as BufferEncoding),
    ],
  );

/** A Word document whose XML is damaged within a sound archive. */
const spoiltWord = mutated(
  [
    [
      "docx",
      Buffer.from(
        `${paragraph("通知") + paragraph("职责", list)}<w:tbl>${row("甲", "乙")}</w:tbl>`,
      ),
    ],
  ],
  [
    "<w:p>",
    "</w:p>",
    "<w:tbl>",
    "<w:tr>",
    "<w:t>",
    "<w:fldChar/>",
    '<w:gridSpan w:val="99999"/>',
    "<m:oMath>",
    "<w:br/>",
    "&#0;",
    "&甲;",
    "<!DOCTYPE x>",
  ],
).map(([ending, body]): Generated => [ending, docx(Buffer.from(body).toString())]);

/** Files of every format that `import` reads, and of some that it must refuse. */
export function importInputs(): fc.Arbitrary<Generated> {
  return fc.oneof(
    { weight: 3, arbitrary: mutated(originals(), htmlKillers) },
    { weight: 2, arbitrary: keptHtml },
    { weight: 1, arbitrary: keptText },
    { weight: 2, arbitrary: keptWord },
    { weight: 2, arbitrary: soupFile },
    { weight: 2, arbitrary: spoiltWord },
  );
}
