import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Disk } from "../disk/disk.ts";
import { filesBelow } from "../folder/output-files.ts";
import { Ledger, type OutputUnit } from "../ledger/ledger.ts";
import type { OutputFile } from "../ledger/ledger-files.ts";
import { Output, type OutputSize } from "../output.ts";
import type { OutputNotice } from "./notice.ts";
import { openStaging } from "./staging.ts";

export type Files = Record<string, string>;

/** For tests: a folder in which outputs are built, of nothing but the files that are wanted. */
export class TestFolder {
  readonly root = mkdtempSync(join(tmpdir(), "gongkai-output-"));
  readonly out = join(this.root, "dist");
  readonly content = join(this.root, "content");
  /** What was told. */
  readonly notices: OutputNotice[] = [];

  constructor() {
    mkdirSync(this.content);
  }

  /** Publishes files as a build does: what has not changed since the last one is kept, unless all is made anew. */
  async build(files: Files, { disk, full = false }: { disk?: Disk; full?: boolean } = {}) {
    const notify = (notice: OutputNotice) => this.notices.push(notice);
    const ways = { turnOf: () => 0, notify, ...(disk && { disk }) };
    const staging = await openStaging(this.out, this.content, ways);
    try {
      const last = full ? null : Ledger.load<OutputSize, null>(this.out, "1");
      const changed = { changed: new Set<string>(), restamped: new Map(), foreign: [] };
      const output = new Output(
        staging.folder,
        last && { units: last.units, size: last.head, changed },
      );
      for (const [path, content] of Object.entries(files)) await output.file(path, content);
      const { size, written } = output;
      const keptCount = size.files - written.length;
      const change = { kept: output.kept(), keptCount, written, removed: output.removed() };
      await staging.publish(change, (path, cleanAt) =>
        Ledger.save(path, "1", { cleanAt, head: size, more: null }, output.units(), last),
      );
    } finally {
      await staging.discard();
    }
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), content);
  }

  read(name = "dist"): Files {
    const folder = join(this.root, name);
    return Object.fromEntries(
      filesBelow(folder)
        .sort()
        .map((path) => [path, readFileSync(join(folder, path), "utf8")]),
    );
  }

  /** The output folder, and what stands beside it. */
  beside(): string[] {
    return readdirSync(this.root)
      .filter((name) => name.includes("dist"))
      .sort();
  }

  /** Writes a ledger as a build would, with whatever files. */
  forgeLedger(path: string, files: readonly Partial<OutputFile>[]): void {
    const whole = { path: "a", size: 1, mtimeMs: 1, sha256: "0".repeat(64) };
    const unit = { key: "1", files: files.map((file) => ({ ...whole, ...file })) };
    const units: [string, OutputUnit][] = [["unit", unit]];
    const size = { files: files.length, bytes: 1 };
    Ledger.save(join(this.root, path), "1", { cleanAt: 0, head: size, more: null }, units);
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}
