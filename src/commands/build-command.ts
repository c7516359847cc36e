import { buildAndTell } from "./build-and-tell.ts";
import { type BuildRequest, refuseJoin, requestedBuild } from "./build-request.ts";
import { type CommandSpec, readCommand, reportErrors } from "./command-line.ts";
import { asOfOption, baseOption, cacheOption, contentOption, outOption } from "./options.ts";
import { untilStopped } from "./until-stopped.ts";

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
    const command = await readCommand(spec, argv);
    if (!command) return 0;
    const { language, values, positionals } = command;
    const { content, out, base, cache, full, part, "as-of": asOf } = values as BuildValues;
    if (values.join !== true && positionals.length > 0) refuseJoin(language);
    const join = values.join === true ? positionals : undefined;
    const request = { content, out, base, asOf, cache, full, part, join };
    const options = requestedBuild(request, process.cwd(), language);
    return untilStopped(language, asItWas, (signal) =>
      buildAndTell({ ...options, signal }, language),
    );
  });
}

const asItWas = { zh: "上一次的输出保持原样。", en: "The last output is as it was." };

type BuildValues = Omit<BuildRequest, "asOf" | "join"> & { "as-of"?: string };
