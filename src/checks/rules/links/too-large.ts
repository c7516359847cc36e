import type { FileRule } from "../rule.ts";

/** Files that take too long to load. */
export const tooLarge: FileRule = {
  id: "links/too-large",
  severity: "warning",
  basis: null,
  zh: {
    title: "文件太大",
    message: "文件有 {found}，超过了上限 {wanted}。",
    cure: "压缩图片、重新导出 PDF，或拆成几个文件；上限在 portal.yaml 的 checks.largestFileBytes。",
  },
  en: {
    title: "File too large",
    message: "The file has {found}; the limit is {wanted}.",
    cure: "Compress pictures, export the PDF anew, or divide it; checks.largestFileBytes of portal.yaml is the limit.",
  },
  looksAt: "file",
  check({ bytes }, report, { largestFileBytes }) {
    if (bytes <= largestFileBytes) return;
    report({}, { found: megabytes(bytes), wanted: megabytes(largestFileBytes) });
  },
};

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
