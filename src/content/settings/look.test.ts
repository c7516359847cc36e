import { describe, expect, test } from "vitest";
import { formatDiagnostics } from "../../checks/reports/pretty.ts";
import { documentText, temporaryFolder } from "../../testing/temporary-folder.ts";
import { readContent } from "../read-content.ts";

const read = (look: string) =>
  readContent(
    temporaryFolder({ "documents/a.md": documentText(1), "portal.yaml": `look:\n${look}` }),
  );
const codesOf = async (look: string) =>
  (await read(look)).diagnostics.map(({ code, severity, line }) => [code, severity, line]);
const saidOf = async (look: string, language: "zh" | "en" = "zh") =>
  formatDiagnostics((await read(look)).diagnostics, { language, color: false });

describe("a colour", () => {
  test("that can be read is taken, by its name or its label, long or short", async () => {
    const { settings, diagnostics } = await read('  颜色: { 主色: "#14532D", masthead: "#123" }\n');
    expect(diagnostics).toEqual([]);
    expect(settings.look.colours).toEqual({ main: "#14532d", masthead: "#123" });
  });

  test("that is none is told of, with what may be meant", async () => {
    expect(
      await codesOf("  colours:\n    main: 14532d\n    darkMain: 绿色\n    masthead: '#1453'\n"),
    ).toEqual([
      ["field/not-a-colour", "error", 3],
      ["field/not-a-colour", "error", 4],
      ["field/not-a-colour", "error", 5],
    ]);
    expect(await saidOf("  colours: { main: 14532d }\n")).toContain('写成 "#14532d"，连两边的引号');
  });

  test("without quotes is a comment to YAML, which is told of", async () => {
    const said = await saidOf("  colours:\n    main: #14532d\n");
    expect(said).toContain("#14532d 没有加引号");
    expect(said).toContain('main: "#14532d"');
  });

  test("too faint is an error with the ratio, what it is seen on, and the nearest that will do", async () => {
    expect(await saidOf('  colours: { main: "#22aa44", darkMain: "#224422" }\n')).toMatchSnapshot();
    expect(await saidOf('  colours: { masthead: "#ffcc00" }\n', "en")).toMatchSnapshot();
  });

  test("is told of once for its worst pairing, and what is offered is told of no more", async () => {
    for (const [field, colour] of [
      ["main", "#22aa44"],
      ["main", "#808080"],
      ["darkMain", "#5a3000"],
      ["masthead", "#ffcc00"],
    ]) {
      const look = (value: string | undefined) => `  colours: { ${field}: "${value}" }\n`;
      const { diagnostics } = await read(look(colour));
      expect(diagnostics.map(({ code }) => code)).toEqual(["look/low-contrast"]);
      expect(await codesOf(look(diagnostics[0]?.values.nearest))).toEqual([]);
    }
  });

  test("of links may not be red, that of the masthead may", async () => {
    expect(await codesOf('  colours: { main: "#9f0f1e", masthead: "#9f0f1e" }\n')).toEqual([
      ["look/like-red", "warning", 2],
    ]);
    expect(await codesOf('  colours: { darkMain: "#ffb3ae" }\n')).toEqual([
      ["look/like-red", "warning", 2],
    ]);
  });
});

describe("blocks of the home page", () => {
  test("are those of always where nothing is said", async () => {
    const { settings } = await read("  featured: []\n");
    expect(settings.look.home).toEqual([
      "search",
      "columns",
      "newest",
      "publishers",
      "topics",
      "genres",
      "years",
    ]);
  });

  test("go by name or by word, one alone as well", async () => {
    expect((await read("  首页版块: [搜索, 最新公开, numbers]\n")).settings.look.home).toEqual([
      "search",
      "newest",
      "numbers",
    ]);
    expect((await read("  home: 最新\n")).settings.look.home).toEqual(["newest"]);
  });

  test("that are unknown, or stand twice, are errors where they stand", async () => {
    expect(
      await codesOf("  home:\n    - search\n    - carousel\n    - newest\n    - 最新公开\n"),
    ).toEqual([
      ["field/unknown-word", "error", 4],
      ["field/listed-twice", "error", 6],
    ]);
    expect(await saidOf("  home: [carousel]\n")).toContain("numbers（数字）");
  });
});

test("an entry may stand alone, and have the words that one would write", async () => {
  const { settings, diagnostics } = await read(
    '  导航: { 名称: 主题, 网址: topics/ }\n  footer: { label: 技术支持, value: 甲 }\nparentSite: { name: 甲, 地址: "https://www.qinghe.example/" }\n',
  );
  expect(diagnostics).toEqual([]);
  expect(settings.look.navigation).toEqual([{ name: "主题", address: "topics/" }]);
  expect(settings.look.footer).toEqual([{ label: "技术支持", value: "甲" }]);
  expect(settings.parentSite?.address).toBe("https://www.qinghe.example/");
});

test("more than a page can bear is an error with its number", async () => {
  const many = Array.from({ length: 13 }, (_, index) => `QH001-2026-${10000 + index}`);
  expect(await codesOf(`  featured: [${many.join(", ")}]\n`)).toEqual([
    ["field/over-limit", "error", 2],
  ]);
});

test("an entry without a name or an address is told of", async () => {
  expect(
    await codesOf("  navigation:\n    - { name: 走进青禾 }\n  footer:\n    - { value: 甲 }\n"),
  ).toMatchInlineSnapshot(`
    [
      [
        "field/missing",
        "error",
        3,
      ],
      [
        "field/missing",
        "error",
        5,
      ],
    ]
  `);
});
