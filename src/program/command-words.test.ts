import { expect, test } from "vitest";
import { commandLine } from "./command-words.ts";

test("in a checkout commands are run by npm, with -- before what they are given", () => {
  expect(commandLine("build", {})).toBe("npm run build");
  expect(commandLine("check --fix --since main", {})).toBe("npm run check -- --fix --since main");
});

test("elsewhere they go by the name that the program was started by", () => {
  const env = { GONGKAI_COMMAND: "gongkai.cmd" };
  expect(commandLine("build", env)).toBe("gongkai.cmd build");
  expect(commandLine("check --fix", env)).toBe("gongkai.cmd check --fix");
});

test("a name with signs that mean something to a shell stands in quotes", () => {
  const typed = (GONGKAI_COMMAND: string) => commandLine("build", { GONGKAI_COMMAND });
  expect(typed("D:\\程序\\gongkai.cmd")).toBe("D:\\程序\\gongkai.cmd build");
  expect(typed("D:\\我的 程序\\gongkai.cmd")).toBe('"D:\\我的 程序\\gongkai.cmd" build');
  expect(typed("/opt/a&b/gongkai")).toBe('"/opt/a&b/gongkai" build');
});
