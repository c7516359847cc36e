import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../src/testing/temporary-folder.ts";
import { launcher, nodePath } from "./launchers.ts";

const isWindows = process.platform === "win32";
const system = { os: process.platform };

/** Says what it was given, where it runs, and by what name it was called. */
const program = `console.log(JSON.stringify([process.argv.slice(2), process.cwd(), process.env.GONGKAI_COMMAND]));
process.exitCode = 7;
`;

/** An archive as it was unpacked, with this Node in it. */
function unpacked(folder: string): string {
  const { name, text } = launcher(system);
  const root = temporaryFolder({
    [`${folder}/${name}`]: text,
    [`${folder}/node_modules/gongkai/scripts/gongkai.js`]: program,
    "别处/here.txt": "",
  });
  const node = join(root, folder, nodePath(system));
  mkdirSync(dirname(node), { recursive: true });
  copyFileSync(process.execPath, node);
  chmodSync(node, 0o755);
  chmodSync(join(root, folder, name), 0o755);
  return root;
}

function started(command: string, argv: readonly string[], cwd: string) {
  const options = { cwd, encoding: "utf8" } as const;
  const { status, stdout } = isWindows
    ? spawnSync(
        "cmd.exe",
        ["/d", "/s", "/c", `""${command}" ${argv.map((one) => `"${one}"`).join(" ")}"`],
        {
          ...options,
          windowsVerbatimArguments: true,
        },
      )
    : spawnSync(command, argv, options);
  const [given, folder, name] = JSON.parse(stdout);
  return { status, given, folder, name };
}

const argv = ["build", "--out", "输出 文件夹", "a&b"];

test.each(["plain", "公开 程序 #1 100% (新)!&^'"])(
  "from a folder named %j the program runs where it is called, with all it is given, and its code",
  (folder) => {
    const root = unpacked(folder);
    const command = join(root, folder, launcher(system).name);
    const elsewhere = join(root, "别处");
    const { status, given, folder: at, name } = started(command, argv, elsewhere);
    expect(given).toEqual(argv);
    expect(at).toMatch(/别处$/);
    expect(name).toBe(command);
    expect(status).toBe(7);
  },
);

test.skipIf(isWindows)(
  "links to the launcher, and links to those, find what lies beside it",
  () => {
    const root = unpacked("公开 程序");
    mkdirSync(join(root, "bin"));
    symlinkSync("../公开 程序/gongkai", join(root, "bin", "first"));
    symlinkSync(join(root, "bin", "first"), join(root, "bin", "gongkai"));
    const env = { ...process.env, PATH: `${join(root, "bin")}:${process.env.PATH}`, CDPATH: root };
    const found = spawnSync("gongkai", argv, { cwd: root, env, encoding: "utf8" });
    expect(JSON.parse(found.stdout)[0]).toEqual(argv);
    expect(found.status).toBe(7);
  },
);

test.skipIf(isWindows)("the launcher asks for nothing but a plain shell", () => {
  const root = unpacked("plain");
  execFileSync("sh", ["-n", join(root, "plain", "gongkai")]);
});

test("that of Windows has its line ends, and ASCII alone", () => {
  const { name, text } = launcher({ os: "win32" });
  expect(name).toBe("gongkai.cmd");
  expect(text).toMatch(/^(?:[ -~]*\r\n)+$/);
  expect(text).toMatchInlineSnapshot(`
    "@echo off
    setlocal DisableDelayedExpansion
    set "GONGKAI_COMMAND=%~0"
    "%~dp0node\\node.exe" "%~dp0node_modules\\gongkai\\scripts\\gongkai.js" %*
    exit /b %ERRORLEVEL%
    "
  `);
});

test("Node lies where the launcher looks for it", () => {
  for (const os of ["win32", "linux", "darwin"]) {
    const { text } = launcher({ os });
    expect(text.replaceAll("\\", "/")).toContain(`${nodePath({ os })}"`);
  }
});
