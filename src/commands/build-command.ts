import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { usageError } from "../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { openCacheFolder } from "../site/cache-folder.ts";
import { type Part, parsePart, partFolders } from "../site/parts/part.ts";
import { buildAndTell } from "./build-and-tell.ts";
import { type CommandSpec, parseCommand, reportErrors } from "./command-line.ts";
import { joinedFolders } from "./joined-folders.ts";
import {
  asOfDay,
  asOfOption,
  baseOption,
  basePath,
  cacheOption,
  contentFolder,
  contentOption,
  outOption,
  separateCacheFolder,
} from "./options.ts";

export const spec: CommandSpec = {
  name: "build",
  zh: "检查内容并生成整个门户。出现错误时不改动上一次的输出。",
  en: "Checks the content and builds the whole portal. On an error the last output stays as it was.",
  options: {
    content: contentOption,
    out: outOption,
    base: baseOption,
    "as-of": asOfOption,
    cache: cacheOption,
    full: {
      type: "boolean",
      zh: "不用上次留下的中间结果，全部重做",
      en: "ignore what the last build left",
    },
    part: {
      type: "string",
      value: "I/N",
      zh: "只做 N 份中的第 I 份，供多台机器分工；结果放在 --out 下",
      en: "build only part I of N, for several machines; goes below --out",
    },
    join: {
      type: "boolean",
      zh: "把各台机器做好的各份合成整个门户，后面写各份的文件夹",
      en: "join the parts that several machines have built, named by their folders",
    },
  },
  positionals: "[--join DIR…]",
};

/** `npm run build`: returns the exit code: 0 built, 1 the content has errors, 2 the command line is wrong. */
export async function run(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = parseCommand(spec, argv);
    if (!command) return 0;
    const { language, values, positionals } = command;
    const content = contentFolder(values.content as string, language);
    const folder = resolve(values.out as string);
    const part = partOption(values.part as string | undefined, language);
    const join = partsToJoin(values.join === true, positionals, part, language);
    const base = basePath(values.base as string | undefined, language);
    const asOf = asOfDay(values["as-of"] as string | undefined, language);
    const own = part && partFolders(folder);
    const out = own?.site ?? folder;
    const asked = (values.cache as string | undefined) ?? own?.cache;
    const cache = separateCacheFolder(asked, { content, out }, language);
    const full = values.full === true;
    for (const folder of join.filter((one) => !existsSync(partFolders(one).cache))) {
      console.error(withoutCache(folder, language));
    }
    const options = { content, out, base, baseHasToAgree: true, asOf, cache, full, part, join };
    const code = await buildAndTell(options, language);
    if (code === 0 && own && cache !== own.cache) {
      // Whoever joins the parts looks for it beside each.
      const { takeCaches } = await import("../site/join-parts.ts");
      await openCacheFolder(own.cache, language);
      await takeCaches(own.cache, [cache]);
    }
    return code;
  });
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
  isJoin: boolean,
  names: string[],
  part: Part | null,
  language: MessageLanguage,
): string[] {
  if (isJoin === names.length > 0 && !(isJoin && part)) {
    const { folders, unmatched } = joinedFolders(names);
    const [first] = unmatched;
    if (first === undefined) return folders;
    return usageError(language, {
      zh: `没有 ${first} 这样的文件夹。--join 后面写各份的文件夹，如 parts/1 parts/2，或者 parts/*。`,
      en: `There is no folder like ${first}. Name the folders of the parts after --join: parts/1 parts/2, or parts/*.`,
    });
  }
  return usageError(language, {
    zh: "--join 后面写各份的文件夹，如 --join parts/1 parts/2；不能与 --part 同用，别的用法不接受文件夹。",
    en: "--join takes the folders of the parts, as in --join parts/1 parts/2; not together with --part, and nothing else takes folders.",
  });
}

function withoutCache(folder: string, language: MessageLanguage): string {
  const { cache } = partFolders(folder);
  return {
    zh: `没有 ${cache}：这一份的正文和检索分库只好重做，结果一样，只是慢。传送时请把整个文件夹带上。`,
    en: `There is no ${cache}: texts and search indexes of this part have to be made again; the result is the same, but late. Carry the whole folder along.`,
  }[language];
}
