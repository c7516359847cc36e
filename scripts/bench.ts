import { parseCommand, reportErrors } from "../src/commands/command-line.ts";
import type { CommandSpec } from "../src/commands/specs/spec.ts";
import { usageError } from "../src/diagnostics/usage-error.ts";
import { benchBuild, benchBuildOptions } from "./bench-build.ts";
import { benchEqual } from "./bench-equal.ts";
import { benchOrgans } from "./bench-organs.ts";
import { benchParts } from "./bench-parts.ts";
import { benchSearch } from "./bench-search.ts";

const spec: CommandSpec = {
  name: "bench",
  zh: `与同类程序在同一次运行中比较。
  search  检索：与原版 Pagefind 比较
  build   生成：与 Hugo + 原版 Pagefind、Astro 比较；给出以前的 JSON 时只列表、画图
  parts   生成：分成几份、再合并，各要多久；给出以前的 JSON 时只列表
  organs  生成：同样的文件，55 个机关与一个机关比较
  equal   一串改动，每次只生成改动的，最后与全部重做的逐字节比较`,
  en: `Measures against peers in the same run.
  search  search against stock Pagefind
  build   builds against Hugo with stock Pagefind and Astro; given the JSON of earlier runs, only prints and draws it
  parts   builds in parts and the join; given the JSON of earlier runs, only prints it
  organs  builds: the same documents of 55 organs against those of one
  equal   a sequence of changes, a build after each, compared byte for byte with a full build at the end`,
  positionals: "search | build [JSON…] | parts [JSON…] | organs | equal",
  options: benchBuildOptions,
};

process.exitCode = await reportErrors(async () => {
  const command = parseCommand(spec, process.argv.slice(2));
  if (!command) return 0;
  const [name, ...files] = command.positionals;
  if (name === "search") await benchSearch();
  else if (name === "build") await benchBuild(command, files);
  else if (name === "parts") await benchParts(command, files);
  else if (name === "organs") await benchOrgans(command);
  else if (name === "equal") await benchEqual(command);
  else
    usageError(command.language, {
      zh: "请写明 search、build、parts、organs 或 equal；用 --help 查看说明。",
      en: "Name search, build, parts, organs or equal; see --help.",
    });
  return 0;
});
