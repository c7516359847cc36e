import { expect, test, vi } from "vitest";
import { helpText, parseCommand, reportErrors } from "./command-line.ts";
import type { CommandSpec } from "./specs/spec.ts";

const spec: CommandSpec = {
  name: "build",
  zh: "生成整个门户。",
  en: "Builds the whole portal.",
  options: {
    content: {
      type: "string",
      value: "DIR",
      default: "content",
      zh: "内容文件夹",
      en: "content folder",
    },
    full: { type: "boolean", zh: "全部重做", en: "rebuild everything" },
  },
};

test("fills in defaults", () => {
  expect(parseCommand(spec, ["--full"])).toMatchObject({
    language: "zh",
    values: { content: "content", full: true },
  });
});

test("names an unknown option and points to the help", () => {
  expect(() => parseCommand(spec, ["--contnet", "x"])).toThrowErrorMatchingInlineSnapshot(`
    [UsageError: 命令写法有误: Unknown option '--contnet'
    用 --help 查看全部选项。]
  `);
  expect(() => parseCommand(spec, ["--lang", "en", "stray"])).toThrowErrorMatchingInlineSnapshot(`
    [UsageError: The command line is wrong: Unexpected argument 'stray'. This command does not take positional arguments
    See --help for all options.]
  `);
});

test("does not run without the options that npm has kept for itself", () => {
  const env = { npm_lifecycle_event: "build", npm_config_full: "true", npm_config_content: "zwgk" };
  expect(() => parseCommand(spec, ["zwgk"], env)).toThrowErrorMatchingInlineSnapshot(`
    [UsageError: npm 自己收下了 --content、--full，没有传给本程序。选项前面要写 --：
        npm run build -- --content …
    PowerShell 会去掉 npm 后面的 --，在那里请写 npm.cmd：
        npm.cmd run build -- --content …]
  `);
  expect(() => parseCommand(spec, ["--lang", "en"], env)).toThrowErrorMatchingInlineSnapshot(`
    [UsageError: npm has kept --content, --full for itself. Write -- before options:
        npm run build -- --content …
    PowerShell drops it after npm; there write npm.cmd:
        npm.cmd run build -- --content …]
  `);
  expect(parseCommand(spec, ["--full"], { ...env, npm_lifecycle_event: "test" })).not.toBeNull();
});

test("prints a help in either language", () => {
  expect(helpText(spec, "zh")).toMatchInlineSnapshot(`
    "生成整个门户。

    用法: npm run build -- [选项]

      --content DIR         内容文件夹（默认 content）
      --full                全部重做
      --lang zh|en          提示语言（默认 zh）
      --help                显示本说明"
  `);
  expect(helpText(spec, "en")).toMatchInlineSnapshot(`
    "Builds the whole portal.

    Usage: npm run build -- [options]

      --content DIR         content folder (default content)
      --full                rebuild everything
      --lang zh|en          language of messages (default zh)
      --help                show this help"
  `);
});

test("a long option of the help stands on a line of its own", () => {
  const value = "pretty|json|sarif|github";
  const format = { type: "string" as const, value, zh: "输出格式", en: "format" };
  expect(helpText({ ...spec, options: { format } }, "zh")).toContain(
    `\n  --format ${value}\n${" ".repeat(24)}输出格式\n`,
  );
});

test.each([
  ["EACCES", "没有权限读写 /data/青禾县（EACCES）"],
  ["ENAMETOOLONG", "名称太长，系统不接受：/data/青禾县"],
])(
  "what the system does not allow (%s) is told in words, not as a fault of the program",
  async (code, words) => {
    const error = vi.spyOn(console, "error").mockImplementation(() => {});
    const exitCode = await reportErrors(async () => {
      throw Object.assign(new Error(code), { code, path: "/data/青禾县" });
    });
    expect(exitCode).toBe(3);
    expect(error.mock.calls.flat().join("\n")).toContain(words);
    expect(error.mock.calls.flat().join("\n")).not.toContain("程序出错");
    error.mockRestore();
  },
);
