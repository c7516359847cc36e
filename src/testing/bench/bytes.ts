import { statSync } from "node:fs";
import { extname, join } from "node:path";
import { filesBelow } from "../../output/folder/output-files.ts";
import { markdownTable, thousands } from "./markdown-table.ts";

/** Files of one kind. */
export interface Share {
  files: number;
  bytes: number;
}

/** What an output consists of, by kind. */
export type Shares = ReadonlyMap<string, Share>;

const beside: Record<string, string> = {
  ".html": "文件的网页 pages of documents",
  ".json": "文件的 JSON",
  ".txt": "文件的纯文本 text",
  ".md": "文件的原文 sources",
};

const roomOf: Record<string, string> = {
  pagefind: "检索 search",
  search: "检索 search",
  data: "数据 data",
  assets: "样式和脚本 styles, scripts",
};

/** Which kind a file of an output is of, by its path below the folder. */
export function kindOfFile(path: string): string {
  const [top = "", slug = "", name, ...deeper] = path.split("/");
  const ending = extname(path);
  if (top === "documents" && name !== undefined && slug !== "page") {
    const isOwn = deeper.length === 0 && (name === "index.html" || name === slug + ending);
    return (isOwn && beside[ending]) || "附件 attachments";
  }
  if (ending === ".html") return "别的网页 other pages";
  if (/^(?:MANIFEST|manifest-)/.test(path)) return "清单 manifest";
  if (path === "sitemap.xml" || path.startsWith("sitemap/")) return "网站地图 sitemap";
  if (ending === ".xml") return "订阅 feeds";
  return roomOf[top] ?? "别的 others";
}

/**
 * Adds up the files of an output by kind.
 * @throws what `node:fs` throws where the folder cannot be read
 */
export function sharesOf(folder: string): Shares {
  const shares = new Map<string, Share>();
  for (const path of filesBelow(folder)) {
    const kind = kindOfFile(path);
    const { files, bytes } = shares.get(kind) ?? { files: 0, bytes: 0 };
    shares.set(kind, { files: files + 1, bytes: bytes + statSync(join(folder, path)).size });
  }
  return shares;
}

/**
 * A row for each kind, the largest first, and one for all.
 * @param before those of another version, for the same content: compared beside
 */
export function bytesTable(now: Shares, before?: Shares): string {
  const kinds = [...new Set([...now.keys(), ...(before?.keys() ?? [])])];
  const none: Share = { files: 0, bytes: 0 };
  const size = (kind: string) =>
    Math.max(...[now, before].map((one) => one?.get(kind)?.bytes ?? 0));
  const rows = kinds
    .sort((a, b) => size(b) - size(a))
    .map((kind) => row(kind, now.get(kind) ?? none, before && (before.get(kind) ?? none)));
  const all = row("合计 all", sum(now), before && sum(before));
  const was = before ? ["以前个数 files before", "以前 MB before"] : [];
  return markdownTable(
    ["种类 kind", ...was, "个数 files", "MB", ...(before ? ["±"] : [])],
    [...rows, all],
  );
}

function row(kind: string, now: Share, before: Share | undefined): string[] {
  const cells = ({ files, bytes }: Share) => [thousands(files), (bytes / 1e6).toFixed(1)];
  if (!before) return [kind, ...cells(now)];
  const change = before.bytes === 0 ? "" : `${Math.round((now.bytes / before.bytes - 1) * 100)} %`;
  return [kind, ...cells(before), ...cells(now), change];
}

function sum(shares: Shares): Share {
  let [files, bytes] = [0, 0];
  for (const share of shares.values()) [files, bytes] = [files + share.files, bytes + share.bytes];
  return { files, bytes };
}
