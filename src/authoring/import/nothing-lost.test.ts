import fc from "fast-check";
import { expect, test } from "vitest";
import type { SourcePage } from "../../formats/blocks/source-page.ts";
import { readDocx } from "../../formats/docx/read-docx.ts";
import { readHtml } from "../../formats/html/read-html.ts";
import { docx, field, paragraphOf, row, run } from "./fixtures/docx.ts";

/** Each stretch of text in a source has a Chinese number of its own: what is lost, or doubled, can be told. */
function numbered(count: number): string {
  return `【${count}】`;
}

function foundIn({ blocks, leftOut }: SourcePage): string[] {
  const texts = blocks.flatMap((block) => {
    if (block.kind === "text") return [block.text];
    return block.kind === "table" ? block.rows.flat().map(({ text }) => text) : [block.alt];
  });
  const all = [...texts, ...leftOut.map(({ text }) => text)].join("\n");
  return (all.match(/【\d+】/gu) ?? []).sort();
}

function expected(count: number): string[] {
  return Array.from({ length: count }, (_, at) => numbered(at)).sort();
}

/** Ways to hold texts; each says how many it holds. */
type Holder = (texts: (count: number) => string) => string;

const properties = [
  "",
  "<w:vanish/>",
  "<w:strike/>",
  '<w:vertAlign w:val="superscript"/>',
  "<w:b/>",
  '<w:sz w:val="1"/>',
  '<w:color w:val="FFFFFF"/>',
];

const wordRun: fc.Arbitrary<Holder> = fc
  .tuple(fc.constantFrom(...properties), fc.nat({ max: 9 }))
  .map(([look, way]) => (texts) => {
    const plain = () => run(texts(1), look);
    switch (way) {
      case 0:
        return `<w:del><w:r><w:delText>${texts(1)}</w:delText></w:r></w:del>`;
      case 1:
        return `<w:ins>${plain()}</w:ins>`;
      case 2:
        return `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${plain()}</w:sdtContent></w:sdt>`;
      case 3:
        return `<w:r><w:pict><w:txbxContent>${paragraphOf(plain())}</w:txbxContent></w:pict></w:r>`;
      case 4:
        return field("HYPERLINK x", plain());
      case 5:
        return `<m:oMath><m:f><m:num><m:r><m:t>${texts(1)}</m:t></m:r></m:num><m:den><m:r><m:t>${texts(1)}</m:t></m:r></m:den></m:f></m:oMath>`;
      case 6:
        return `<w:r><w:ruby><w:rt>${plain()}</w:rt><w:rubyBase>${plain()}</w:rubyBase></w:ruby></w:r>`;
      default:
        return plain();
    }
  });

const wordParagraph: fc.Arbitrary<Holder> = fc
  .tuple(
    fc.array(wordRun, { maxLength: 4 }),
    fc.constantFrom("", "<w:rPr><w:del/></w:rPr>", '<w:outlineLvl w:val="0"/>'),
  )
  .map(
    ([runs, look]) =>
      (texts) =>
        paragraphOf(runs.map((one) => one(texts)).join(""), look),
  );

const wordBlock: fc.Arbitrary<Holder> = fc.oneof(
  { weight: 4, arbitrary: wordParagraph },
  fc
    .array(fc.array(wordParagraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map(
      (rows): Holder =>
        (texts) => {
          const written = rows.map((cells) => row(...cells.map((cell) => cell(texts))));
          return `<w:tbl>${written.join("")}</w:tbl>`;
        },
    ),
);

const tags =
  "p div span b sup sub del ins s h2 li ol ul td table center font blockquote pre q ruby rt label button select iframe object noscript svg".split(
    " ",
  );
const looks = [
  "",
  " hidden",
  ' style="display:none"',
  ' style="font-size:0"',
  ' style="color:#fff"',
  ' style="text-decoration:line-through"',
  ' class="old"',
];

const htmlNode: fc.Arbitrary<Holder> = fc.letrec<{ node: Holder }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constant<Holder>((texts) => texts(1)),
    fc
      .tuple(
        fc.constantFrom(...tags),
        fc.constantFrom(...looks),
        fc.array(tie("node"), { maxLength: 3 }),
      )
      .map(
        ([tag, look, inner]): Holder =>
          (texts) =>
            `<${tag}${look}>${inner.map((one) => one(texts)).join("")}</${tag}>`,
      ),
  ),
})).node;

function counter() {
  let count = 0;
  return {
    texts: (more: number) => Array.from({ length: more }, () => numbered(count++)).join(""),
    get count() {
      return count;
    },
  };
}

test("each text of a Word document is read once or told as left out, whatever it stands in", () => {
  fc.assert(
    fc.property(fc.array(wordBlock, { maxLength: 5 }), (blocks) => {
      const all = counter();
      const body = blocks.map((block) => block(all.texts)).join("");
      expect(foundIn(readDocx(docx(body)).page)).toEqual(expected(all.count));
    }),
    { numRuns: 300 },
  );
});

test("each text that a browser would show or hide is read once or told as left out", () => {
  fc.assert(
    fc.property(fc.array(htmlNode, { maxLength: 5 }), (nodes) => {
      const all = counter();
      const body = nodes.map((node) => node(all.texts)).join("");
      const page = readHtml(`<style>.old{display:none}</style><body>${body}`).page;
      expect({ body, found: foundIn(page) }).toEqual({ body, found: expected(all.count) });
    }),
    { numRuns: 500 },
  );
});
