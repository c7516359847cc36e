import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { programRoot } from "../../../program/program-root.ts";
import { Marker } from "../input/marks.ts";
import {
  allKillers,
  characterKillers,
  linkKillers,
  markdownKillers,
  yamlKillers,
} from "./killers.ts";
import { mutated } from "./mutate.ts";

/** What a generator gives: the end of the input's name, and its bytes. */
export type Generated = readonly [ending: string, bytes: Uint8Array];

const head = (more = "") =>
  `---\ntitle: 关于防汛的通知\nindexNumber: QH001-2020-00001\npublisher: 青禾县人民政府\npublishedOn: 2020-01-02\n${more}---\n`;

/** Text that holds marks: told of its marker, it writes a new one into each stretch. */
type Marked = (marker: Marker) => string;

const words = fc.constantFrom(
  ..."各乡镇人民政府： 应当，修缮堤防。 见附件 《办法》 2024年 ABC km² 第三条 （一）".split(" "),
);
const stretch: fc.Arbitrary<Marked> = fc.tuple(words, words).map(
  ([before, after]) =>
    (marker) =>
      before + marker.next() + after,
);

const inline: fc.Arbitrary<Marked> = fc.oneof(
  { weight: 4, arbitrary: stretch },
  fc.tuple(fc.constantFrom("**", "*", "~~", "_", "`", "<b>", "<sup>", "<u>", "<q>"), stretch).map(
    ([sign, text]): Marked =>
      (marker) => {
        const end = sign.startsWith("<") ? sign.replace("<", "</") : sign;
        return `甲${sign}${text(marker)}${end}乙`;
      },
  ),
  stretch.map(
    (text): Marked =>
      (marker) =>
        `[${text(marker)}](https://www.qinghe.gov.cn/)`,
  ),
);

const line: fc.Arbitrary<Marked> = fc
  .array(inline, { minLength: 1, maxLength: 4 })
  .map((parts) => (marker) => parts.map((part) => part(marker)).join("，"));

const block: fc.Arbitrary<Marked> = fc.oneof(
  { weight: 3, arbitrary: line },
  fc
    .tuple(
      fc.constantFrom(
        "# ",
        "## ",
        "> ",
        "- ",
        "1. ",
        "3) ",
        "* ",
        "    ",
        "- [x] ",
        "一、",
        "第一条　",
        "附件：",
        "\\* ",
      ),
      line,
    )
    .map(
      ([start, text]): Marked =>
        (marker) =>
          start + text(marker),
    ),
  fc.array(fc.array(stretch, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }).map(
    (rows): Marked =>
      (marker) => {
        const width = Math.max(...rows.map((row) => row.length));
        const written = rows.map((row) => `| ${row.map((cell) => cell(marker)).join(" | ")} |`);
        return [written[0], `|${" --- |".repeat(width)}`, ...written.slice(1)].join("\n");
      },
  ),
  fc.array(stretch, { minLength: 1, maxLength: 4 }).map(
    (cells): Marked =>
      (marker) =>
        `<table><tr>${cells.map((cell) => `<td>${cell(marker)}</td>`).join("")}</tr></table>`,
  ),
  line.map(
    (text): Marked =>
      (marker) =>
        `\`\`\`\n${text(marker)}\n\`\`\``,
  ),
);

const keptDocument = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 12 }),
    fc.constantFrom("\n\n", "\n\n", "\r\n\r\n"),
  )
  .map(([blocks, end]): Generated => {
    const marker = new Marker();
    const body = blocks.map((each) => each(marker)).join(end);
    return ["kept.md", Buffer.from(`${head()}\n${body}\n`)];
  });

const soup = (killers: readonly string[], maxLength = 60) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(...killers),
        words,
        fc.string({ maxLength: 8 }),
        fc
          .tuple(fc.constantFrom(...killers), fc.constantFrom(3, 30, 300))
          .map(([token, times]) => token.repeat(times)),
      ),
      { maxLength, size: "max" },
    )
    .map((parts) => parts.join(""));

const soupDocument = soup([...markdownKillers, ...linkKillers, ...characterKillers]).map(
  (body): Generated => ["md", Buffer.from(`${head()}\n${body}\n`)],
);

const yaml = soup([...yamlKillers, ...characterKillers, "\n", "\n  ", "\n- "], 40);

const soupFrontMatter = fc.tuple(yaml, fc.boolean()).map(([more, isAlone]): Generated => {
  const text = isAlone ? `---\n${more}\n---\n正文\n` : `${head(`${more}\n`)}正文\n`;
  return ["md", Buffer.from(text)];
});

/** A field with a value of any kind, as YAML writes it in one line, or too long, too deep, too many. */
const oddValue = fc.oneof(
  fc.json({ maxDepth: 3 }).map((json) => json.replaceAll("\n", " ")),
  fc.constantFrom(...characterKillers).map((character) => JSON.stringify(`甲${character}乙`)),
  fc
    .constantFrom("[", "{a: ", "- ", "'", '"', " ", "甲", "\\n")
    .chain((token) => fc.constantFrom(10, 1000, 20_000).map((times) => token.repeat(times))),
  fc.constantFrom("\\ud800", "\\u0000", "\\u202e", "\\x1b").map((code) => `"甲${code}乙"`),
  fc.constantFrom(...yamlKillers),
);
const fields =
  "title indexNumber documentNumber publisher topic genre validity publishedOn effectiveOn withdrawal review attachments aliases keywords catalog amends draft 标题 发布日期 __proto__ constructor unknown".split(
    " ",
  );
const oddFields = fc
  .array(fc.tuple(fc.constantFrom(...fields), oddValue), { minLength: 1, maxLength: 5 })
  .map((pairs): Generated => {
    const lines = pairs.map(([name, value]) => `${name}: ${value}\n`).join("");
    return ["md", Buffer.from(`${head(lines)}正文\n`)];
  });

const fileName = fc.oneof(
  fc.constantFrom(
    ..."a.md A.md 甲.md aux.md con.csv a:b.csv .htaccess .git/config 问：答?.csv 清单.pdf a.html a.svg a.md.md index.html 甲\u0301.md e\u0301.md é.md 空 .md  x.exe x.php ..md a%2fb.md a#b.md a?b.md".split(
      " ",
    ),
  ),
  fc.string({
    unit: fc.constantFrom(..."甲aA0 .-_%#?&'\"<>\u202e\u0301\u200b～"),
    minLength: 1,
    maxLength: 12,
  }),
);
const settings = ["portal.yaml", "publishers.yaml", "catalog.yaml", "synonyms.yaml"];
const folder = fc
  .tuple(
    fc.dictionary(fileName, soup(allKillers, 12), { maxKeys: 4 }),
    fc.option(fc.tuple(fc.constantFrom(...settings), yaml), { nil: null }),
    fc.option(soup(markdownKillers, 20), { nil: null }),
    fc.constantFrom("", "publishers/a/", "publishers/甲/rules/"),
  )
  .map(([files, setting, guide, organ]): Generated => {
    const sound = (number: number) =>
      `${head()}正文`.replace("00001", String(number).padStart(5, "0"));
    const all = [
      ...Object.entries(files).map(([name, text], i) => [
        `documents/${i % 2 ? "b/" : ""}${name}`,
        name.endsWith(".md") && i < 2 ? sound(i + 2) : text,
      ]),
      ["documents/b.md", sound(1)],
      ...(setting ? [[setting[0], setting[1]]] : []),
      ...(guide === null ? [] : [[`${organ}guide.md`, guide]]),
    ];
    return ["folder.json", Buffer.from(JSON.stringify(Object.fromEntries(all)))];
  });

/** With what files begin, by what they are or want to be taken for; `·` stands for a blank. */
const beginnings = [
  ..."%PDF-1.7 PK\u0003\u0004 GIF89a BM RIFF0000WEBP {\\rtf1 \u00ff\u00d8\u00ff ID3\u0003 {} 姓名,职务 \ufeff \u0000 MZ #!/bin/sh #!AMR AC1027".split(
    " ",
  ),
  ..."<!DOCTYPE·html> <html> <HTML\u000c <script>x</script> <!--x--> <?xml·?> <svg·onload=x> <img·src=x·onerror=x> <b·> <p> <a·href=x> <x>".split(
    " ",
  ),
  "",
  " ",
  "\n\t",
].map((token) => token.replaceAll("·", " "));
const endings =
  "pdf docx xlsx doc jpg gif bmp webp txt csv tsv json zip gz tar mp3 amr dwg dbf ceb PDF html svg exe docm p_f md".split(
    " ",
  );
const attachedName = fc
  .tuple(
    fc.constantFrom(..."附件 a a.php .a a;b 甲%2f ..".split(" ")),
    fc.constantFrom(...endings),
    fc.constantFrom("", "", "", ".", " ", ".gz", ".html"),
  )
  .map(([name, ending, end]) => `${name}.${ending}${end}`);
const attachedText = fc
  .tuple(
    fc.array(fc.constantFrom(...beginnings), { minLength: 1, maxLength: 4 }),
    fc.constantFrom("", "\0".repeat(300), "甲，乙\r\n".repeat(40)),
  )
  .map(([parts, end]) => parts.join("") + end);

/** A document whose attachments, named by it, linked from its text or only beside it, are not what they seem. */
const attached = fc
  .tuple(
    fc.dictionary(attachedName, attachedText, { minKeys: 1, maxKeys: 5 }),
    soup(linkKillers, 10),
  )
  .map(([files, more]): Generated => {
    const names = Object.keys(files);
    const named = names.slice(0, 2).map((name) => `  - ${JSON.stringify(`b/${name}`)}\n`);
    const linked = names.map((name) => `[附件](<b/${name}>) ![图](<b/${name}>)`).join("\n\n");
    const all = {
      "documents/b.md": `${head(`attachments:\n${named.join("")}aliases: [/zwgk/1.html]\n`)}\n${linked}\n\n${more}\n`,
      ...Object.fromEntries(
        Object.entries(files).map(([name, text]) => [`documents/b/${name}`, text]),
      ),
    };
    return ["folder.json", Buffer.from(JSON.stringify(all))];
  });

/** Documents and settings of the sample portal, to be damaged. */
function originals(ending: RegExp): Generated[] {
  const root = join(programRoot, "content");
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file.replaceAll("\\", "/")))
    .sort()
    .map((file) => ["md", readFileSync(join(root, file))] as const);
}

/** Bodies of documents, whole folders, names and settings. */
export function contentInputs(): fc.Arbitrary<Generated> {
  return fc.oneof(
    { weight: 4, arbitrary: keptDocument },
    { weight: 3, arbitrary: soupDocument },
    { weight: 3, arbitrary: mutated(originals(/^documents\/.*\.md$/), allKillers) },
    { weight: 2, arbitrary: folder },
    { weight: 2, arbitrary: attached },
  );
}

/** Metadata of documents. */
export function frontMatterInputs(): fc.Arbitrary<Generated> {
  const heads = originals(/^documents\/.*\.md$/).map(([name, bytes]) => {
    const text = Buffer.from(bytes).toString();
    const end = text.indexOf("\n---", 3) + 5;
    return [name, Buffer.from(`${text.slice(0, end)}正文\n`)] as const;
  });
  return fc.oneof(
    { weight: 2, arbitrary: soupFrontMatter },
    { weight: 3, arbitrary: oddFields },
    { weight: 3, arbitrary: mutated(heads, [...yamlKillers, ...characterKillers]) },
  );
}
