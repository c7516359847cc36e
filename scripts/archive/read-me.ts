import type { System } from "./systems.ts";

/** What an archive says of itself. */
export interface ReadMe {
  readonly version: string;
  /** Version of the Node in it. */
  readonly node: string;
  readonly system: Pick<System, "os" | "zh" | "en">;
}

/**
 * The two files that are read first, by name. Both have the line ends of Windows, and the Chinese one the mark of UTF-8:
 * without them an old Notepad shows one line, or the wrong signs.
 */
export function readMes(archive: ReadMe): Record<string, string> {
  const example = archive.system.os === "win32" ? windows : unix;
  const lines = (text: string) => text.replaceAll("\n", "\r\n");
  return {
    "请先读我.txt": `\uFEFF${lines(chinese(archive, example))}`,
    "README.txt": lines(english(archive, example)),
  };
}

/** Commands as an office would type them: the program has been unpacked into one folder, its content lies in another. */
interface Example {
  /** What its path may be. */
  readonly path: Readonly<Record<"zh" | "en", string>>;
  readonly enter: string;
  readonly call: string;
  readonly docs: string;
}

const windows: Example = {
  path: {
    zh: "路径里可以有汉字和空格，不要有 # 和 %",
    en: "its path may have blanks, but neither # nor %",
  },
  enter: "cd /d D:\\zwgk",
  call: "D:\\gongkai\\gongkai.cmd",
  docs: "node_modules\\gongkai\\docs",
};
const unix: Example = {
  path: { zh: "路径里可以有汉字和空格", en: "its path may have blanks" },
  enter: "cd /srv/zwgk",
  call: "/opt/gongkai/gongkai",
  docs: "node_modules/gongkai/docs",
};

function chinese({ version, node, system }: ReadMe, { path, enter, call, docs }: Example): string {
  return `Gongkai 公开 ${version}，离线安装包（${system.zh}）

这个文件夹里是完整的程序，连同它要用的 Node ${node} 和全部组件。
不必联网，不必安装，不必是管理员。

怎样用：
1. 把整个文件夹放在任何地方，不要拆开；${path.zh}。下面假定放在 ${folderOf(call)}。
2. 打开命令窗口，进入放内容的文件夹（其中有 content 文件夹）：
       ${enter}
3. 检查、生成、查看：
       ${call} check
       ${call} build
       ${call} preview
   生成的网站在 dist 文件夹里。全部命令：
       ${call} --help

手册里写着“npm run build -- --full”或“npx gongkai build --full”的，在这里都写作“${call} build --full”。

全部手册在 ${docs} 里，离线安装看 offline-install.md。
每个文件的 SHA-256 在 SHA256SUMS 里，各组件的许可在 THIRD-PARTY.txt 里。
升级：把新的压缩包解开到另一个文件夹，改用那里的程序；不要解开到旧的上面。
`;
}

function english({ version, node, system }: ReadMe, { path, enter, call, docs }: Example): string {
  return `Gongkai ${version}, offline archive (${system.en})

This folder holds the whole program, with the Node ${node} that it runs on and all else that it needs.
No network, no installation, no administrator.

How to use it:
1. Put the whole folder anywhere and leave what is in it together; ${path.en}. Below it is ${folderOf(call)}.
2. Open a command window and go to the folder that holds your content (the one with the folder "content"):
       ${enter}
3. Check, build, look:
       ${call} check --lang en
       ${call} build --lang en
       ${call} preview --lang en
   The portal is in the folder "dist". All commands:
       ${call} --help --lang en

Where the manual says "npm run build -- --full" or "npx gongkai build --full", write "${call} build --full".

The manual is in ${docs}; offline-install.md is on this archive.
SHA256SUMS has the SHA-256 of every file, THIRD-PARTY.txt the licences.
To upgrade, unpack the new archive into another folder and use the program there; do not unpack it over the old one.
`;
}

function folderOf(call: string): string {
  return call.replace(/[\\/][^\\/]*$/, "");
}
