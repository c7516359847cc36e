import { extname } from "node:path";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { docx, paragraph, row } from "../../../authoring/import/fixtures/docx.ts";
import { damagedInside } from "../files/damage.ts";
import { randomOf } from "../files/random.ts";
import { importSeeds, sampleSeeds } from "../files/seeds.ts";
import { Marker } from "../input/marks.ts";
import type { Generated } from "./content.ts";
import { characterKillers, htmlKillers } from "./killers.ts";
import { mutated } from "./mutate.ts";

/** What is damaged: the importer's own seeds, the sample's attachments, an archive that wants out of its folder. */
function originals(): Generated[] {
  const away = zipSync({
    "../a.html": strToU8("<p>甲"),
    "word/document.xml": strToU8("<w:document/>"),
  });
  return [...importSeeds(), ...sampleSeeds(), { name: "a.zip", bytes: away }].map(
    ({ name, bytes }): Generated => [extname(name).slice(1), Buffer.from(bytes)],
  );
}

/** Packed files with a part damaged within a sound archive. */
const spoiltWithin = fc
  .tuple(
    fc.constantFrom(...originals().filter(([ending]) => /^(?:docx|xlsx)$/.test(ending))),
    fc.integer(),
  )
  .map(
    ([[ending, bytes], seed]): Generated => [
      ending,
      Buffer.from(damagedInside(bytes, randomOf(seed))),
    ],
  );

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

/** Files of every format that `import` reads, and of some that it must refuse. */
export function importInputs(): fc.Arbitrary<Generated> {
  return fc.oneof(
    { weight: 3, arbitrary: mutated(originals(), htmlKillers) },
    { weight: 2, arbitrary: keptHtml },
    { weight: 1, arbitrary: keptText },
    { weight: 2, arbitrary: keptWord },
    { weight: 2, arbitrary: soupFile },
    { weight: 2, arbitrary: spoiltWithin },
  );
}
