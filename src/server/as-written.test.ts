import { basename } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { isAsWritten } from "./as-written.ts";

test("a file has the one address that its name is, also where the system finds it by others", () => {
  // What Windows lists of a folder, however that is spelled.
  const list = (folder: string) =>
    /^documents/i.test(basename(folder)) ? ["index.html"] : ["Documents", "甲.csv"];
  const found = [
    "甲.csv",
    "甲.CSV",
    "甲.csv::$DATA",
    "甲.csv.",
    "甲.csv ",
    "Documents/index.html",
    "documents/index.html",
    "Documents/INDEX.HTML",
    "DOCUME~1/index.html",
  ].filter((path) => isAsWritten("dist", path, list));
  expect(found).toEqual(["甲.csv", "Documents/index.html"]);
});

test("nothing is below a file, or in a folder that is not there", () => {
  const folder = temporaryFolder({ "a.html": "" });
  const found = ["a.html", "a.html/", "a.html/index.html", "b/index.html"];
  expect(found.filter((path) => isAsWritten(folder, path))).toEqual(["a.html"]);
});
