import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as checking from "../../api/check.ts";
import * as importing from "../../api/import.ts";
import * as building from "../../api/index.ts";
import * as searching from "../../api/search.ts";
import { buildShape, checkShape, importShape } from "../../api/shapes.ts";
import * as syncing from "../../api/sync.ts";
import { syncShape } from "../../api/sync.ts";
import { placesShape } from "../../commands/configuration/load-configuration.ts";
import type { Notice } from "../../commands/run-build.ts";
import type { ChangeKind } from "../../portal/model/portal.ts";
import { programRoot } from "../../program/program-root.ts";
import type { BuildSummary } from "../../site/build-record.ts";
import type { Stage } from "../../site/progress/progress.ts";

const page = readFileSync(join(programRoot, "docs", "functions.md"), "utf8");

const stages: Record<Stage, true> = {
  read: true,
  text: true,
  check: true,
  pages: true,
  search: true,
  data: true,
  zip: true,
};

const notices: Record<Notice["code"], true> = {
  waiting: true,
  finished: true,
  "damaged-journal": true,
  "damaged-ledger": true,
  "damaged-cache": true,
  unforeseen: true,
  "left-over": true,
  "set-aside": true,
  "part-without-cache": true,
  "lost-pages": true,
};

test("docs/functions.md names every option, stage and notice", () => {
  const options = [buildShape, checkShape, importShape, placesShape, syncShape].flatMap(
    Object.keys,
  );
  for (const name of [...options, ...Object.keys(stages), ...Object.keys(notices)]) {
    expect(page).toContain(`\`${name}\``);
  }
});

const fields: Record<keyof BuildSummary, true> = {
  asOf: true,
  state: true,
  documents: true,
  pages: true,
  renderedPages: true,
  indexes: true,
  reusedIndexes: true,
  files: true,
  bytes: true,
  zips: true,
  zipBytes: true,
  heldBack: true,
  toFill: true,
  coming: true,
  writtenFiles: true,
  lost: true,
};

/** What may become of a document, as `coming` says. */
const kinds: Record<ChangeKind, true> = {
  published: true,
  effective: true,
  expired: true,
  repealed: true,
  amended: true,
};

test("docs/functions.md has each field of the summary in its table", () => {
  const [, table = ""] = page.split("| field of `summary` |");
  const rows = table.slice(0, table.indexOf("\n\n")).split("\n").slice(2);
  const named = rows.flatMap((row) =>
    Array.from((row.split("|")[1] ?? "").matchAll(/`(\w+)`/g), ([, name]) => name),
  );
  expect(named.sort()).toEqual(Object.keys(fields).sort());
  for (const kind of Object.keys(kinds)) expect(table).toContain(`\`${kind}\``);
});

test("docs/functions.md names what each entry of the package exports, or the page that does", () => {
  const known = {
    ...building,
    ...checking,
    ...importing,
    sync: syncing.sync,
    SyncError: syncing.SyncError,
  };
  for (const name of Object.keys(known).filter((one) => one !== "default")) {
    expect(page).toContain(`\`${name}\``);
  }
  expect(page).toContain("(search-module.md)");
  expect(Object.keys(searching)).toContain("openSearch");
});

test("docs/functions.md has a row for each class of errors, with its code", () => {
  const errors = [
    new building.UsageError(""),
    new building.FailureError(""),
    new building.FormatError("", 2, 1),
    new building.ContentError([], "zh"),
    new building.PartsError("twice", ""),
    new building.LockError("", 1),
    new building.OutputFolderError("foreign", ""),
    new building.PublishError("", new Error(), { name: "unchanged" }),
  ];
  const row = /^\| `(\w+Error)` \| `([\w-]+)` \|/gm;
  const rows = [...page.matchAll(row)].map(([, name, code]) => `${name} ${code}`);
  expect(rows.sort()).toEqual(errors.map(({ name, code }) => `${name} ${code}`).sort());
  const classes = Object.keys(building).filter((name) => name.endsWith("Error"));
  expect(errors.map(({ name }) => name).sort()).toEqual(classes.sort());
});
