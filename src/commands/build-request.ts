import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { usageError } from "../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { type ZipKind, zipKinds } from "../portal/addresses/zip-addresses.ts";
import { cacheFolder } from "../site/cache-folder.ts";
import { type Part, parsePart, partFolders } from "../site/parts/part.ts";
import { joinedFolders } from "./joined-folders.ts";
import { asOfDay, basePath, contentFolder, separateCacheFolder } from "./options.ts";
import type { Notice, ToldBuild } from "./run-build.ts";

/** What is asked of a build, as people write it; folders are below `root`. */
export interface BuildRequest {
  content: string;
  out: string;
  base?: string;
  asOf?: string;
  cache?: string;
  full?: boolean;
  /** `2/4` */
  part?: string;
  /** Folders of parts, patterns among them; undefined: nothing is joined. */
  join?: readonly string[];
  /** Kinds of ZIPs. */
  zip?: readonly string[];
  /** Serial of the content, in digits. */
  serial?: string;
}

/**
 * What a request comes to.
 * @throws {UsageError} when a folder is not there, or the request contradicts itself
 */
export function requestedBuild(
  request: BuildRequest,
  root: string,
  language: MessageLanguage,
): ToldBuild {
  const content = contentFolder(resolve(root, request.content), language);
  const folder = resolve(root, request.out);
  const part = partOption(request.part, language);
  const join = partsToJoin(request.join, root, part, language);
  const base = basePath(request.base, language);
  const asOf = asOfDay(request.asOf, language);
  const zips = zipsOption(request.zip, part, language);
  const serial = serialNumber(request.serial, language);
  const own = part && partFolders(folder);
  const out = own?.site ?? folder;
  const asked = request.cache === undefined ? own?.cache : resolve(root, request.cache);
  const cache = asked ?? cacheFolder(undefined, content, root);
  return {
    content,
    out,
    base,
    baseHasToAgree: true,
    asOf,
    cache: separateCacheFolder(cache, { content, out }, language),
    full: request.full === true,
    part,
    join,
    serial,
    zips,
    partCache: own?.cache ?? null,
    withoutCache: join
      .filter((one) => !existsSync(partFolders(one).cache))
      .map((one) => withoutCache(one, language)),
  };
}

function serialNumber(value: string | undefined, language: MessageLanguage): number | null {
  if (value === undefined) return null;
  if (/^\d{1,15}$/.test(value)) return Number(value);
  return usageError(language, {
    zh: `--serial 后面写一个整数，现为：${value}`,
    en: `--serial takes a whole number, not: ${value}`,
  });
}

function zipsOption(
  asked: readonly string[] = [],
  part: Part | null,
  language: MessageLanguage,
): ZipKind[] {
  const wrong = asked.find((one) => !zipKinds.some((kind) => kind === one));
  if (wrong !== undefined) {
    usageError(language, {
      zh: `--zip 后面写 ${zipKinds.join("、")} 中的一个，现为：${wrong}`,
      en: `--zip takes one of ${zipKinds.join(", ")}, not: ${wrong}`,
    });
  }
  if (asked.length > 0 && part) {
    usageError(language, {
      zh: "--zip 不能与 --part 同用：合成整个门户时再做压缩包（--join … --zip whole）。",
      en: "--zip cannot go together with --part: make ZIPs where the parts are joined (--join … --zip whole).",
    });
  }
  return zipKinds.filter((kind) => asked.includes(kind));
}

function partOption(value: string | undefined, language: MessageLanguage): Part | null {
  if (value === undefined) return null;
  return (
    parsePart(value) ??
    usageError(language, {
      zh: `--part 应写作 第几份/共几份，如 2/4，现为：${value}`,
      en: `--part takes the number of a part and how many there are, such as 2/4, not: ${value}`,
    })
  );
}

function partsToJoin(
  names: readonly string[] | undefined,
  root: string,
  part: Part | null,
  language: MessageLanguage,
): string[] {
  if (names === undefined) return [];
  if (names.length > 0 && !part) {
    const { folders, unmatched } = joinedFolders(names.map((name) => resolve(root, name)));
    const [first] = unmatched;
    if (first === undefined) return folders;
    return usageError(language, {
      zh: `没有 ${first} 这样的文件夹。--join 后面写各份的文件夹，如 parts/1 parts/2，或者 parts/*。`,
      en: `There is no folder like ${first}. Name the folders of the parts after --join: parts/1 parts/2, or parts/*.`,
    });
  }
  return refuseJoin(language);
}

/** @throws {UsageError} about folders of parts where none are wanted, or none where some are */
export function refuseJoin(language: MessageLanguage): never {
  return usageError(language, {
    zh: "--join 后面写各份的文件夹，如 --join parts/1 parts/2；不能与 --part 同用，别的用法不接受文件夹。",
    en: "--join takes the folders of the parts, as in --join parts/1 parts/2; not together with --part, and nothing else takes folders.",
  });
}

function withoutCache(folder: string, language: MessageLanguage): Notice {
  const { cache } = partFolders(folder);
  const message = {
    zh: `没有 ${cache}：这一份的正文和检索分库只好重做，结果一样，只是慢。传送时请把整个文件夹带上。`,
    en: `There is no ${cache}: texts and search indexes of this part have to be made again; the result is the same, but late. Carry the whole folder along.`,
  }[language];
  return { code: "part-without-cache", message };
}
