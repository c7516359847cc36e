import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { printReport } from "./print-report.ts";

const printed = vi.spyOn(console, "log");
beforeEach(() => printed.mockImplementation(() => {}));
afterEach(() => printed.mockReset());

describe("the result of a command", () => {
  test("is printed", () => {
    printReport("共三行", "三", undefined, "zh");
    expect(printed.mock.calls).toEqual([["共三行"]]);
  });

  test("goes to the file of --output in UTF-8, the folder made if missing; the screen has the totals", () => {
    const folder = temporaryFolder({});
    printReport("共三行", "三", join(folder, "结果/a.json"), "zh");
    expect(readFileSync(join(folder, "结果/a.json"))).toEqual(Buffer.from("共三行\n", "utf8"));
    expect(readdirSync(join(folder, "结果"))).toEqual(["a.json"]);
    expect(printed.mock.calls).toEqual([["三"]]);
  });

  test("says where it cannot be written", () => {
    const folder = temporaryFolder({ "a.json": "[]" });
    mkdirSync(join(folder, "结果"));
    expect(() => printReport("共三行", "三", join(folder, "结果"), "zh")).toThrow(
      `--output 后面写文件，${join(folder, "结果")} 是文件夹。`,
    );
    const path = join(folder, "a.json", "b.json");
    expect(() => printReport("共三行", "三", path, "zh")).toThrow(
      /^结果不能写到 .*b\.json：.*\n请关闭正在使用它的程序，或者另写一个文件名。$/,
    );
    expect(() => printReport("共三行", "三", path, "en")).toThrow(/^The result cannot be written/);
    expect(printed).not.toHaveBeenCalled();
  });
});
