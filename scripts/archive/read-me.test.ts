import { expect, test } from "vitest";
import { readMes } from "./read-me.ts";
import { systems } from "./systems.ts";

const of = (name: string) => {
  const system = systems.find((one) => one.name === name);
  if (!system) throw new Error(name);
  return readMes({ version: "1.2.3", node: "24.0.0", system });
};

test("old editors of Windows read the Chinese one: mark of UTF-8, line ends of Windows", () => {
  for (const { name } of systems) {
    const texts = of(name);
    expect(texts["请先读我.txt"]?.startsWith("\uFEFFGongkai 公开 1.2.3")).toBe(true);
    for (const text of Object.values(texts)) expect(text).not.toMatch(/(?<!\r)\n/);
  }
});

test("commands are written as the system takes them", () => {
  const windows = of("win32-x64");
  expect(windows["请先读我.txt"]).toContain("D:\\gongkai\\gongkai.cmd build\r\n");
  expect(of("linux-x64")["请先读我.txt"]).toContain("/opt/gongkai/gongkai build\r\n");
});

test("only the one for Windows warns of signs in the path, which only there are trouble", () => {
  for (const { name, os } of systems)
    for (const [file, text] of Object.entries(of(name)))
      expect(text.includes("#"), `${name}: ${file}`).toBe(os === "win32");
});

test("both name the same commands and files", () => {
  expect(of("linux-arm64")).toMatchInlineSnapshot(`
    {
      "README.txt": "Gongkai 1.2.3, offline archive (Linux, aarch64)

    This folder holds the whole program, with the Node 24.0.0 that it runs on and all else that it needs.
    No network, no installation, no administrator.

    How to use it:
    1. Put the whole folder anywhere and leave what is in it together; its path may have blanks. Below it is /opt/gongkai.
    2. Open a command window and go to the folder that holds your content (the one with the folder "content"):
           cd /srv/zwgk
    3. Check, build, look:
           /opt/gongkai/gongkai check --lang en
           /opt/gongkai/gongkai build --lang en
           /opt/gongkai/gongkai preview --lang en
       The portal is in the folder "dist". All commands:
           /opt/gongkai/gongkai --help --lang en

    Where the manual says "npm run build -- --full" or "npx gongkai build --full", write "/opt/gongkai/gongkai build --full".

    The manual is in node_modules/gongkai/docs; offline-install.md is on this archive.
    SHA256SUMS has the SHA-256 of every file, THIRD-PARTY.txt the licences.
    To upgrade, unpack the new archive into another folder and use the program there; do not unpack it over the old one.
    ",
      "请先读我.txt": "﻿Gongkai 公开 1.2.3，离线安装包（Linux，aarch64（鲲鹏、飞腾））

    这个文件夹里是完整的程序，连同它要用的 Node 24.0.0 和全部组件。
    不必联网，不必安装，不必是管理员。

    怎样用：
    1. 把整个文件夹放在任何地方，不要拆开；路径里可以有汉字和空格。下面假定放在 /opt/gongkai。
    2. 打开命令窗口，进入放内容的文件夹（其中有 content 文件夹）：
           cd /srv/zwgk
    3. 检查、生成、查看：
           /opt/gongkai/gongkai check
           /opt/gongkai/gongkai build
           /opt/gongkai/gongkai preview
       生成的网站在 dist 文件夹里。全部命令：
           /opt/gongkai/gongkai --help

    手册里写着“npm run build -- --full”或“npx gongkai build --full”的，在这里都写作“/opt/gongkai/gongkai build --full”。

    全部手册在 node_modules/gongkai/docs 里，离线安装看 offline-install.md。
    每个文件的 SHA-256 在 SHA256SUMS 里，各组件的许可在 THIRD-PARTY.txt 里。
    升级：把新的压缩包解开到另一个文件夹，改用那里的程序；不要解开到旧的上面。
    ",
    }
  `);
});
