import type { PortalRule } from "../rule.ts";

/** UTF-16 units: Windows allows 259 for the whole path, of which the folders above the content take some. */
const longestPath = 180;
/** Bytes of one name in UTF-8 that every system allows, with room for what is put before it. */
const longestName = 200;

/** Paths so long that Windows, or a system that counts bytes, cannot have them. */
export const longPath: PortalRule = {
  id: "names/long-path",
  severity: "warning",
  basis: null,
  zh: {
    title: "路径太长",
    message: [
      "名称有 {bytes} 字节（一个汉字 3 字节），超过 {most} 字节的，有的系统存不下。",
      "路径有 {found} 个字，超过 {most} 个字的，在 Windows 上加上前面的文件夹往往打不开。",
    ],
    cure: "缩短文件名或文件夹名；标题写在元数据里，文件名不必写全。",
  },
  en: {
    title: "Path too long",
    message: [
      "The name has {bytes} bytes (a Chinese character has 3); beyond {most} some systems cannot have it.",
      "The path has {found} characters; beyond {most} Windows often cannot open it below other folders.",
    ],
    cure: "Shorten the name of the file or of a folder; the title stands in the front-matter.",
  },
  looksAt: "portal",
  check({ files }, report) {
    for (const file of files) {
      if (file.length > longestPath) {
        report({ file }, { found: String(file.length), most: String(longestPath) });
        continue;
      }
      // A name of so few characters cannot have more bytes.
      if (file.length * 3 <= longestName) continue;
      const bytes = Buffer.byteLength(file.slice(file.lastIndexOf("/") + 1));
      if (bytes > longestName)
        report({ file }, { bytes: String(bytes), most: String(longestName) });
    }
  },
};
