import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { filesBelow } from "../output/folder/output-files.ts";
import { documentText, temporaryFolder } from "../testing/temporary-folder.ts";
import { buildIn, buildWell, bytesOf } from "./fixtures/sample-build.ts";
import { partFolders } from "./parts/part.ts";

const emblem = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h1"/></svg>\n';

function contentOf(more: Record<string, string | Buffer>): string {
  const all = Object.entries({
    "portal.yaml": "name: 政府信息公开\norgan: 青禾县人民政府\nurl: https://qinghe.example/\n",
    "documents/a.md": documentText(1),
    ...more,
  });
  return temporaryFolder(Object.fromEntries(all.map(([file, text]) => [`content/${file}`, text])));
}

const read = (root: string, file: string) => readFileSync(join(root, "dist", file), "utf8");

/** Builds a folder as it stands anew and compares. */
async function expectAsAnew(root: string) {
  const out = join(root, "full");
  await buildWell(root, { out, cache: join(root, "anew"), full: true });
  expect(bytesOf(join(root, "dist"))).toEqual(bytesOf(out));
}

test("files stand at the root of the portal as they are, and texts link to them", async () => {
  const root = contentOf({
    "documents/a.md": documentText(
      1,
      "",
      "各乡镇人民政府：\n\n现将有关事项通知如下，请遵照执行。\n\n见[手册](../static/files/手册.pdf)、[标准](/files/手册.pdf#page=2)、[页](/files/)，![徽标](../static/files/徽标.svg)\n",
    ),
    "static/baidu_verify_a.html": "baidu",
    "static/files/手册.pdf": "%PDF-1.4\n",
    "static/files/徽标.svg": emblem,
    "static/files/index.html": "<!doctype html>\n<title>手册</title>\n<p>见 a.pdf。\n",
    "static/.well-known/security.txt": "Contact: mailto:zwgk@qinghe.example\n",
  });
  const { diagnostics } = await buildWell(root);
  expect(diagnostics.filter(({ file }) => !/^(?:portal|guide|annual)/.test(file))).toEqual([
    expect.objectContaining({ code: "links/not-looked-into", file: "static/files/手册.pdf" }),
  ]);
  for (const file of filesBelow(join(root, "content/static"))) {
    expect(read(root, file), file).toBe(readFileSync(join(root, "content/static", file), "utf8"));
  }
  const page = read(root, "documents/QH001-2020-00001/index.html");
  const pdf = "../../files/%E6%89%8B%E5%86%8C.pdf";
  expect(page).toContain(`href="${pdf}"`);
  expect(page).toContain(`href="${pdf}#page=2"`);
  expect(page).toContain('href="../../files/index.html"');
  expect(page).toContain('src="../../files/%E5%BE%BD%E6%A0%87.svg"');
  // Nothing is published twice.
  expect(filesBelow(join(root, "dist/documents/QH001-2020-00001")).sort()).toEqual([
    "QH001-2020-00001.json",
    "QH001-2020-00001.md",
    "QH001-2020-00001.txt",
    "index.html",
  ]);
});

test("only what has changed is made anew, as a full build makes it", async () => {
  const root = contentOf({ "static/a.txt": "甲\n", "static/b.txt": "乙\n", "static/c.html": "丙" });
  await buildWell(root);
  writeFileSync(join(root, "content/static/b.txt"), "乙乙\n");
  rmSync(join(root, "content/static/c.html"));
  const { summary } = await buildWell(root);
  // The file, the two lists that name it, the blocks of one, and what names these.
  expect(summary.writtenFiles).toBe(5);
  expect(summary.lost).toEqual(["c.html"]);
  expect(read(root, "b.txt")).toBe("乙乙\n");
  await expectAsAnew(root);
  const { summary: again } = await buildWell(root);
  expect(again.writtenFiles).toBe(0);
});

test("parts of a build have none of them, and joined give what one machine gives", async () => {
  const root = contentOf({
    "documents/b.md": documentText(2, "", "见[手册](/a.txt)。\n"),
    "static/a.txt": "甲\n",
    "static/icon.svg": emblem,
    "pages/帮助.md": "见[手册](../static/a.txt)。\n",
  });
  await buildWell(root);
  const folders = await Promise.all(
    [1, 2].map(async (number) => {
      const folder = join(root, "parts", String(number));
      const { site, cache } = partFolders(folder);
      await buildWell(root, { out: site, cache, part: { number, of: 2 } });
      expect(existsSync(join(site, "a.txt")) || existsSync(join(site, "pages"))).toBe(false);
      return folder;
    }),
  );
  const out = join(root, "joined");
  await buildWell(root, { out, cache: join(root, "joined-cache"), join: folders });
  expect(bytesOf(out)).toEqual(bytesOf(join(root, "dist")));
});

test("an icon of one's own stands in the place of the program's, and goes again", async () => {
  const root = contentOf({});
  await buildWell(root);
  const ofProgram = read(root, "icon.svg");
  mkdirSync(join(root, "content/static"));
  writeFileSync(join(root, "content/static/icon.svg"), emblem);
  await buildWell(root);
  expect(read(root, "icon.svg")).toBe(emblem);
  await expectAsAnew(root);
  rmSync(join(root, "content/static/icon.svg"));
  await buildWell(root);
  expect(read(root, "icon.svg")).toBe(ofProgram);
});

test("script in a page, a drawing or data stops the build, with file and line, and no setting lets it through", async () => {
  const root = contentOf({
    "portal.yaml": "checks:\n  rules:\n    links/active-content: off\n",
    "static/a.html": "<p>甲</p>\n<img src=x onerror=alert(1)>\n",
    "static/b.svg": "<svg><script>alert(1)</script></svg>",
    "static/c.txt": "<html><script>alert(1)</script>",
    "static/d.xml": '<a xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></a>',
  });
  const { errors } = await buildIn(root);
  expect(errors.map(({ code, file, line }) => [code, file, line])).toEqual(
    expect.arrayContaining([
      ["links/active-markup", "static/a.html", 2],
      ["links/active-markup", "static/b.svg", 1],
      ["links/active-content", "static/c.txt", undefined],
      ["links/active-markup", "static/d.xml", 1],
    ]),
  );
  expect(existsSync(join(root, "dist"))).toBe(false);
});

test("personal data and secrecy marks are looked for in files as they are", async () => {
  const root = contentOf({
    "static/a.html": "<p>联系人\n手机 13812345678</p>\n",
    "static/b.txt": "绝密★启用前\n",
    "static/c.csv": "姓名,身份证\n甲,11010519491231002X\n",
  });
  const { errors } = await buildIn(root);
  expect(errors.map(({ code, file }) => [code, file])).toEqual(
    expect.arrayContaining([
      ["privacy/mobile-number-in-file", "static/a.html"],
      ["secrecy/classification-mark-in-file", "static/b.txt"],
      ["privacy/identity-number-in-file", "static/c.csv"],
    ]),
  );
});

test("hidden files, Markdown, files of the system and links out of the folder are told of, and not there", async () => {
  const root = contentOf({
    "static/.env": "a",
    "static/files/.htaccess": "a",
    "static/.gitkeep": "",
    "static/帮助.md": "正文。\n",
    "static/Thumbs.db": "a",
    "secret.txt": "a",
  });
  symlinkSync("/etc/hostname", join(root, "content/static/host.txt"));
  const { diagnostics, summary } = await buildIn(root);
  expect(summary).toBeNull();
  const told = diagnostics.filter(({ file }) => file.startsWith("static/"));
  expect(told.map(({ severity, code, file }) => [severity, code, file])).toEqual([
    ["warning", "static/hidden", "static/.env"],
    ["warning", "file/system", "static/Thumbs.db"],
    ["warning", "static/hidden", "static/files/.htaccess"],
    ["error", "file/outside", "static/host.txt"],
    ["error", "file/misplaced", "static/帮助.md"],
  ]);
});

test("whatever lies in static/ comes out byte for byte, or is refused by its name and nothing is built", async () => {
  const folder = fc.constantFrom("", "files/", "图/", "zwgk/", ".well-known/", "files/图/");
  const sound = fc.constantFrom<[string, string][]>(
    ["a.html", "<p>甲</p>"],
    ["b.svg", emblem],
    ["c.txt", "甲\n"],
    ["甲 乙.pdf", "%PDF-1.4\n"],
    ["README", "甲\n"],
    ["e.js", "let a = 1;\n"],
    ["f.png", "\x89PNG\r\n\x1a\n"],
    [".gitkeep", ""],
  );
  const odd = fc.tuple(
    fc.oneof(
      fc.constantFrom(
        ..."index.html 404.html robots.txt e.php f.md CNAME icon.svg guide .env".split(" "),
      ),
      fc.stringMatching(/^[a-c甲. _:-]{1,4}\.(?:txt|html|svg|pdf|xyz|exe|MD|csv)$/),
    ),
    fc.oneof(fc.constantFrom("甲\n", "<script>a</script>", "MZ\0", ""), fc.string()),
  );
  const one = fc.oneof({ weight: 5, arbitrary: sound }, { weight: 1, arbitrary: odd });
  const placed = fc
    .tuple(folder, one)
    .map(([before, [name, text]]) => [before + name, text] as const);
  // What is kept of the one document is the same every time; each output is new, nothing of an earlier one stands in it.
  const root = contentOf({ "documents/a.md": documentText(1, "aliases: /zwgk/17.html\n") });
  let [runs, published, refused] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(placed, {
        minLength: 1,
        maxLength: 6,
        selector: ([file]) => file,
      }),
      async (files) => {
        const dist = join(root, `dist-${runs++}`);
        rmSync(join(root, "content/static"), { recursive: true, force: true });
        for (const [file, text] of files) {
          const at = join(root, "content/static", file);
          try {
            mkdirSync(dirname(at), { recursive: true });
            writeFileSync(at, text, "latin1");
          } catch {
            // A file stands where this one wants a folder.
          }
        }
        const { errors, diagnostics, summary } = await buildIn(root, { out: dist });
        if (summary === null) {
          expect(errors.map(({ file }) => file).join()).toContain("static/");
          refused += 1;
          return;
        }
        const told = diagnostics.map(({ file }) => file);
        for (const file of filesBelow(join(root, "content/static"))) {
          const here = `static/${file}`;
          const isTold = told.some((one) => here === one || here.startsWith(`${one}/`));
          // What git keeps, and notes for colleagues, are passed over everywhere.
          if (isTold || /(?:^|\/)(?:\.git|README\.md$)/.test(file)) continue;
          const out = join(dist, file);
          expect(
            existsSync(out) && readFileSync(out).equals(readFileSync(join(root, "content", here))),
            file,
          ).toBe(true);
          published += 1;
        }
      },
    ),
    {
      numRuns: 12,
      // One of each kind at least, whatever comes by chance.
      examples: [
        [[["robots.txt", "a"]]],
        [
          [
            ["a.txt", "a"],
            ["b/a.txt", ""],
            ["b/c/a.bin", "\xff"],
            ["d.txt", "d"],
          ],
        ],
      ],
    },
  );
  expect(published).toBeGreaterThan(3);
  expect(refused).toBeGreaterThan(0);
});
