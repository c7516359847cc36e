import type { CommandSpec } from "./spec.ts";

export const spec: CommandSpec = {
  name: "keys",
  zh: "做一对签名用的钥匙（minisign 的格式）：keys new。FILE 是私钥的文件，默认在个人文件夹的 .gongkai 下。",
  en: "Makes a pair of keys to sign with, in the format of minisign: keys new. FILE is that of the secret key, by default below .gongkai in your home folder.",
  options: {},
  positionals: "new [FILE]",
};
