import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/** Something a webmaster does to a content folder; `pick` chooses a document, `serial` is new each time. */
export type ContentChange = (content: string, pick: number, serial: number) => void;

export const contentChanges: Record<string, ContentChange> = {
  "a sentence is added": (content, pick) => appendFileSync(chosen(content, pick), "\n新增一段。\n"),
  "a title changes": (content, pick, serial) =>
    setField(chosen(content, pick), "title", `关于第${serial}次改名的通知`),
  "a day changes": (content, pick, serial) =>
    setField(chosen(content, pick), "publishedOn", `20${10 + (pick % 15)}-03-0${1 + (serial % 9)}`),
  "a publisher changes": (content, pick) =>
    setField(chosen(content, pick), "publisher", "青禾县水务局"),
  "a validity changes": (content, pick) => setField(chosen(content, pick), "validity", "repealed"),
  "a topic changes": (content, pick) =>
    setField(chosen(content, pick), "topic", "财政、金融、审计/财政"),
  "a document comes": (content, pick, serial) =>
    addDocument(content, serial, `20${20 + (pick % 7)}-05-06`),
  "a document repeals another": (content, pick, serial) => {
    const number = fieldOf(chosen(content, pick, "indexNumber"), "indexNumber");
    addDocument(content, serial, "2026-10-01", `repeals: [${number}]\neffectiveOn: 2026-10-02\n`);
  },
  "a number changes, and the old one stays as an alias": (content, pick, serial) => {
    const file = chosen(content, pick, "indexNumber");
    setField(file, "aliases", `[${fieldOf(file, "indexNumber")}]`);
    setField(file, "indexNumber", `QH001-2026-7${String(serial).padStart(4, "0")}`);
  },
  "a document goes": (content, pick) => {
    const file = chosen(content, pick);
    rmSync(file);
    rmSync(file.slice(0, -3), { recursive: true, force: true });
  },
  "a document moves": (content, pick, serial) => {
    const file = chosen(content, pick);
    const moved = join(content, "documents", "moved", `${serial}-${basename(file)}`);
    mkdirSync(dirname(moved), { recursive: true });
    const attachments = file.slice(0, -3);
    if (existsSync(attachments)) renameSync(attachments, moved.slice(0, -3));
    renameSync(file, moved);
  },
  "an attachment comes": (content, pick, serial) => {
    const folder = chosen(content, pick).slice(0, -3);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `附件${serial}.csv`), `列\n${serial}\n`);
  },
  "the portal is renamed": (content, _, serial) =>
    setField(join(content, "portal.yaml"), "organ", `青禾县第${serial}办公室`),
  "the guide changes": (content) => appendFileSync(join(content, "guide.md"), "\n另行说明。\n"),
  "a free page changes": (content, _, serial) =>
    setField(join(content, "pages", "help.md"), "title", `第${serial}版帮助`),
  "a free page comes": (content, pick, serial) => {
    const folder = join(content, "pages", `第${pick % 3}类`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${serial}.md`), `第${serial}页，见[帮助](../help.md)。\n`);
  },
  "a file as it is comes": (content, pick, serial) => {
    const folder = join(content, "static", "files");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${pick % 2}.txt`), `第${serial}版\n`);
  },
  "nothing changes": () => {},
};

/** Makes findings of lost addresses warnings in a folder that has no switches of its own: a build that stops has no output. */
export function tolerateLosses(content: string): void {
  const codes = ["vanished", "changed", "held-back-again"];
  const lines = codes.map((code) => `    addresses/${code}: warning\n`);
  appendFileSync(join(content, "portal.yaml"), `checks:\n  rules:\n${lines.join("")}`);
}

/** @param name of a field that is to stand in it by this name, and not by its label */
function chosen(content: string, pick: number, name = ""): string {
  const files = readdirSync(join(content, "documents"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .sort()
    .map((file) => join(content, "documents", file))
    .filter((file) => name === "" || readFileSync(file, "utf8").includes(`\n${name}: `));
  return files[pick % files.length] as string;
}

/** What front-matter of one line a field says, as it is written. */
export function fieldOf(file: string, name: string): string {
  const [, value] = new RegExp(`^${name}: (.*)$`, "m").exec(readFileSync(file, "utf8")) ?? [];
  if (value === undefined) throw new Error(`${file} has no ${name}`);
  return value;
}

/** Writes a field of front-matter or settings in one line, over the one that is there. */
export function setField(file: string, name: string, value: string): void {
  const text = readFileSync(file, "utf8");
  const line = new RegExp(`^${name}:.*$`, "m");
  const written = `${name}: ${value}`;
  const changed = line.test(text)
    ? text.replace(line, () => written)
    : text.replace(/^---\r?\n/, () => `---\n${written}\n`);
  writeFileSync(file, changed);
}

function addDocument(content: string, serial: number, day: string, more = ""): void {
  writeFileSync(
    join(content, "documents", `new-${serial}.md`),
    `---\ntitle: 关于第${serial}件新事的通知\nindexNumber: QH001-2026-8${String(serial).padStart(4, "0")}\npublisher: 青禾县人民政府\npublishedOn: ${day}\n${more}---\n\n正文第${serial}件。\n`,
  );
}
