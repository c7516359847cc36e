import { type ChildProcess, execFile, execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { builtVerifier, madeCopy, testKey } from "../fixtures/made-copy.ts";
import { runVerify } from "./run-verify.ts";

const isWindows = process.platform === "win32";
const key = testKey(1);

/** Ways to tamper with a copy. */
const ways: Record<string, (folder: string) => void> = {
  nothing: () => {},
  "a file of the system": (at) => writeFileSync(join(at, "documents/.DS_Store"), "x"),
  changed: (at) => writeFileSync(join(at, "index.html"), "<p>别的</p>\n"),
  "one byte": (at) => writeFileSync(join(at, "documents/1/一.txt"), "乙\n"),
  truncated: (at) => truncateSync(join(at, "data/documents.csv"), 7),
  emptied: (at) => truncateSync(join(at, "data/documents.csv"), 0),
  missing: (at) => rmSync(join(at, "documents/1/index.html")),
  "a folder missing": (at) => rmSync(join(at, "documents"), { recursive: true }),
  extra: (at) => writeFileSync(join(at, "documents/1/x.html"), "x"),
  renamed: (at) => renameSync(join(at, "documents/2.txt"), join(at, "documents/3.txt")),
  swapped: (at) => {
    renameSync(join(at, "documents/1/index.html"), join(at, "x"));
    renameSync(join(at, "documents/2/index.html"), join(at, "documents/1/index.html"));
    renameSync(join(at, "x"), join(at, "documents/2/index.html"));
  },
  "a file made a folder": (at) => {
    rmSync(join(at, "index.html"));
    mkdirSync(join(at, "index.html"));
    writeFileSync(join(at, "index.html/a"), "x");
  },
  "several at once": (at) => {
    writeFileSync(join(at, "index.html"), "x");
    rmSync(join(at, "documents/2.txt"));
    writeFileSync(join(at, "0.html"), "x");
  },
  "a file and its line": (at) => {
    writeFileSync(join(at, "index.html"), "x\n");
    const hash = "73cb3858a687a8494ca3323053016282f3dad39d42cf62ca4e79dda2aac7d9ac";
    edit(at, "manifest-sha256.txt", /^.*(?= {2}index.html)/m, hash);
  },
  "a line gone": (at) => edit(at, "manifest-sha256.txt", /^.*documents\/1\/index.html\n/m, ""),
  "a line twice": (at) => edit(at, "manifest-sha256.txt", /^(.*index.html\n)/m, "$1$1"),
  "lines in another order": (at) => edit(at, "manifest-sha256.txt", /^(.*\n)(.*\n)/, "$2$1"),
  "a line that is none": (at) => appendFileSync(join(at, "manifest-sha256.txt"), "x\n"),
  "lines that lead out": (at) => {
    for (const path of ["../x", "/etc/passwd", "a\\b"]) {
      appendFileSync(join(at, "manifest-sha256.txt"), `${"0".repeat(64)}  ${path}\n`);
    }
  },
  "a list cut off": (at) => truncateSync(join(at, "manifest-sha256.txt"), 200),
  "the list gone": (at) => rmSync(join(at, "manifest-sha256.txt")),
  "the other list edited": (at) => appendFileSync(join(at, "manifest-sm3.txt"), "x\n"),
  "the blocks edited": (at) => appendFileSync(join(at, "manifest-blocks.txt"), "x\n"),
  "the other list and the blocks gone": (at) => {
    rmSync(join(at, "manifest-sm3.txt"));
    rmSync(join(at, "manifest-blocks.txt"));
  },
  "the manifest gone": (at) => rmSync(join(at, "MANIFEST.txt")),
  "another serial": (at) => edit(at, "MANIFEST.txt", /serial: 3/, "serial: 4"),
  "other counts": (at) => {
    edit(at, "MANIFEST.txt", /files: \d+/, "files: 5");
    edit(at, "MANIFEST.txt", /bytes: \d+/, "bytes: 1000");
  },
  "fewer bytes than one file has": (at) => edit(at, "MANIFEST.txt", /bytes: \d+/, "bytes: 3"),
  "no manifest any more": (at) => writeFileSync(join(at, "MANIFEST.txt"), "format: x\n"),
  "the signature gone": (at) => rmSync(join(at, "MANIFEST.txt.minisig"), { force: true }),
  "no signature any more": (at) => writeFileSync(join(at, "MANIFEST.txt.minisig"), "x\n"),
  "the log gone": (at) => rmSync(join(at, "manifest-log.txt"), { force: true }),
  "a line of the log gone": (at) => edit(at, "manifest-log.txt", /^2 .*\n/m, ""),
  "the last line of the log gone": (at) => edit(at, "manifest-log.txt", /^3 .*\n/m, ""),
};

/** Ways that need what Windows lacks. */
const waysOfUnix: typeof ways = {
  "a link in place of a file": (at) => {
    rmSync(join(at, "index.html"));
    symlinkSync("documents/2.txt", join(at, "index.html"));
  },
  "a link that leads out": (at) => symlinkSync("/etc", join(at, "documents/etc")),
  "a pipe in place of a file": (at) => {
    rmSync(join(at, "index.html"));
    execFileSync("mkfifo", [join(at, "index.html")]);
  },
  "ten gigabytes in place of a file": (at) => truncateSync(join(at, "index.html"), 1e10),
  "ten gigabytes in place of the list": (at) => truncateSync(join(at, "manifest-sha256.txt"), 1e10),
  "a pipe in place of the list": (at) => {
    rmSync(join(at, "manifest-sha256.txt"));
    execFileSync("mkfifo", [join(at, "manifest-sha256.txt")]);
  },
};

/** Nothing where there is no such file: what is not signed has no log. */
function edit(folder: string, file: string, from: RegExp, to: string): void {
  const path = join(folder, file);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return;
  }
  writeFileSync(path, text.replace(from, to));
}

let verifier: string;
let host: ChildProcess;

/** A process that runs a program again and again, each time anew, as a process of its own would. */
const hostProgram = `import { format } from "node:util";
let runs = 0;
process.on("message", async ({ program, argv }) => {
  let said = "";
  for (const name of ["log", "error"]) console[name] = (...words) => void (said += format(...words) + "\\n");
  process.argv.splice(2, Infinity, ...argv);
  process.exitCode = undefined;
  await import(program + "?" + runs++);
  process.send([said, Number(process.exitCode ?? 0)]);
  process.exitCode = 0;
});
`;

beforeAll(async () => {
  verifier = await builtVerifier();
  host = fork(join(temporaryFolder({ "host.mjs": hostProgram }), "host.mjs"), { execArgv: [] });
});

// Files that share this process count what runs in it: the next one begins when the host has ended.
afterAll(async () => {
  const ended = once(host, "exit");
  host.kill();
  await ended;
});

/** What the program says, and the file in the folder, which has to say the same. */
async function told(folder: string, more: string[] = []): Promise<string> {
  const [said, code] = await saidInHost([folder, ...more]);
  const at = (name: string) => more[more.indexOf(name) + 1];
  const { text, ok } = runVerify({
    folder,
    key: more.includes("--key") ? at("--key") : undefined,
    since: more.includes("--since") ? at("--since") : undefined,
    json: more.includes("--json"),
    sm3: more.includes("--sm3"),
    language: more.includes("en") ? "en" : "zh",
  });
  expect(said).toBe(`${text}\n`);
  expect(code).toBe(ok ? 0 : 1);
  return text;
}

/** What the file says, one run after the other in one process: what a start of Node adds, a few tests suffice for. */
async function saidInHost(argv: string[]): Promise<[string, number]> {
  const answer = once(host, "message");
  host.send({ program: pathToFileURL(verifier).href, argv });
  const [said] = await answer;
  return said;
}

function saidByFile(argv: string[]): Promise<[string, number]> {
  return new Promise((resolve) => {
    execFile(process.execPath, [verifier, ...argv], (error, stdout, stderr) => {
      resolve([stdout + stderr, error ? Number(error.code) : 0]);
    });
  });
}

/** Without what is said of every copy. */
function short(text: string): string {
  return text
    .split("\n")
    .filter((line) => !/^(?:政府信息公开|说明)：/.test(line))
    .join("\n");
}

async function after(tamper: (folder: string) => void, isSigned: boolean): Promise<string> {
  const folder = await madeCopy(isSigned ? key : null);
  tamper(folder);
  try {
    return await told(folder, isSigned ? ["--key", key.public.text] : []);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test.each([
  ["signed", true],
  ["unsigned", false],
])(
  "every way to tamper with a %s copy is named, by the program and by its own file alike",
  async (_, isSigned) => {
    const all: string[] = [];
    for (const [name, tamper] of Object.entries(ways)) {
      all.push(`## ${name}\n${short(await after(tamper, isSigned))}`);
    }
    expect(all.join("\n\n")).toMatchSnapshot();
  },
);

test.skipIf(isWindows)(
  "links are not followed, pipes not waited for, and what is endless is not read",
  async () => {
    const all: string[] = [];
    for (const [name, tamper] of Object.entries(waysOfUnix)) {
      all.push(`## ${name}\n${short(await after(tamper, true))}`);
    }
    expect(all.join("\n\n")).toMatchSnapshot();
  },
);

test("a signed copy is checked with another key, without one, by SM3, in English, for programs", async () => {
  const folder = await madeCopy(key);
  expect(short(await told(folder, ["--key", testKey(2).public.text]))).toMatchSnapshot();
  expect(await told(folder)).toMatchSnapshot();
  writeFileSync(join(folder, "index.html"), "x");
  const asked = ["--key", key.public.text, "--sm3", "--lang", "en"];
  expect(await told(folder, asked)).toMatchSnapshot();
  expect(await told(folder, ["--json"])).toMatchSnapshot();
});

test("a copy that has gone back is told from a later one", async () => {
  const folder = await madeCopy(key);
  const since = join(folder, "..", `since-${process.pid}.txt`);
  const text = readFileSync(join(folder, "MANIFEST.txt"), "utf8");
  const at = async (change: (text: string) => string) => {
    writeFileSync(since, change(text));
    return short(await told(folder, ["--key", key.public.text, "--since", since]));
  };
  expect(await at((same) => same)).toContain("结果：完好。");
  expect(await at((older) => older.replace("serial: 3", "serial: 2"))).toContain("结果：完好。");
  expect(await at((older) => older.replace("11-22", "11-21"))).toContain("结果：完好。");
  expect(await at((later) => later.replace("serial: 3", "serial: 4"))).toContain(
    "MANIFEST.txt  退回去了：这里是序号 3（2026-11-22），--since 已是序号 4（2026-11-22）",
  );
  expect(await at((later) => later.replace("11-22", "11-23"))).toContain("退回去了");
  expect(await at((other) => other.replace("files: 6", "files: 7"))).toContain(
    "MANIFEST.txt  序号（3）和日期（2026-11-22）与 --since 相同，内容却不同",
  );
});

test("what is asked wrongly is refused, with the same exit code", async () => {
  const folder = await madeCopy(null);
  const wrong = [
    [join(folder, "none")],
    [folder, "--key", "x"],
    [folder, "--since", join(folder, "index.html")],
    [folder, "--since", join(folder, "none")],
    [folder, "--nonsense"],
  ];
  for (const argv of wrong) {
    const [said, code] = await saidByFile(argv);
    expect([code, said.includes("    at ")], argv.join(" ")).toEqual([2, false]);
    expect(said).toContain(argv.at(-1));
  }
});

test("the file in the folder checks the folder that it stands in, needs nothing but Node, and can be read", async () => {
  const text = readFileSync(verifier, "utf8");
  const imported = Array.from(text.matchAll(/from "([^"]+)"/g), ([, name]) => name);
  expect(imported.filter((name) => !name?.startsWith("node:"))).toEqual([]);
  expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThan(400);
  expect(text).toContain("function verifyFolder(folder,");
  const [said, code] = await saidByFile([]);
  expect(said).toContain("MANIFEST.txt  没有，或者读不出来");
  expect(code).toBe(1);
});
