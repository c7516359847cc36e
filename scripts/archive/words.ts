import type { MessageLanguage } from "../../src/diagnostics/wordings/wording.ts";
import { NpmError } from "../package/npm.ts";
import { ForeignCodeError } from "./furnish.ts";
import type { Archive } from "./make-archive.ts";
import type { System } from "./systems.ts";

type Words = Readonly<Record<MessageLanguage, string>>;

/** What is said as a step of the work begins. */
export function stepWords(step: "node" | "program" | "packing", system: System, node: string) {
  const words: Record<typeof step, Words> = {
    node: {
      zh: `1/3 取 Node ${node}（${system.name}）`,
      en: `1/3 Fetching Node ${node} (${system.name})`,
    },
    program: {
      zh: "2/3 装入本程序和它要用的组件",
      en: "2/3 Installing the program and all that it needs",
    },
    packing: { zh: "3/3 压缩，要半分钟左右", en: "3/3 Packing, which takes half a minute or so" },
  };
  return words[step];
}

/** The closing lines. */
export function summary({
  path,
  bytes,
  sha256,
  unpackedBytes,
  files,
  longestPath,
}: Archive): Words {
  const size = (count: number) => `${(count / 1e6).toFixed(1)} MB`;
  const count = files.toLocaleString("en");
  return {
    zh: [
      `离线安装包：${path}`,
      `${size(bytes)}，解开以后 ${size(unpackedBytes)}，${count} 个文件，最长的路径 ${longestPath.length} 个字符`,
      `SHA-256：${sha256}（也在旁边的 .sha256 里）`,
    ].join("\n"),
    en: [
      `Offline archive: ${path}`,
      `${size(bytes)}, unpacked ${size(unpackedBytes)}, ${count} files, the longest path has ${longestPath.length} characters`,
      `SHA-256: ${sha256} (also in the file .sha256 beside it)`,
    ].join("\n"),
  };
}

/**
 * Why no archive was made, and what helps; null for a fault of the program.
 * @param versions of Node that there are for the system, where they are known
 */
export function failureWords(
  error: unknown,
  { system, node, versions }: { system: System; node: string; versions: readonly string[] },
): Words | null {
  if (error instanceof ForeignCodeError)
    return {
      zh: `没有做：组件里有别的系统的程序，装到 ${system.name} 上不能用：\n${error.message}`,
      en: `Not made: packages have brought code of another system, of no use on ${system.name}:\n${error.message}`,
    };
  if (!(error instanceof NpmError)) return null;
  if (isMissing(error, system) && versions.length > 0)
    return {
      zh: `npm 源里没有 ${system.name} 的 Node ${node}。可以用 --node 指定：${versions.join("、")}`,
      en: `The registry has no Node ${node} for ${system.name}. Name one with --node: ${versions.join(", ")}`,
    };
  return {
    zh: `没有做成：npm 没有取到要用的组件。做离线安装包要在能访问 npm 源的机器上。\n${error.message}`,
    en: `Not made: npm could not get what is needed. Archives are made where the npm registry can be reached.\n${error.message}`,
  };
}

/** Whether the registry has said that it has no such Node for the system. */
export function isMissing(error: unknown, { nodePackage }: System): boolean {
  return (
    error instanceof NpmError &&
    ["ETARGET", "E404"].includes(error.code) &&
    error.message.includes(nodePackage)
  );
}
