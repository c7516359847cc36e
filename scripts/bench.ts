import { parseCommand, reportErrors } from "../src/commands/command-line.ts";
import type { CommandSpec } from "../src/commands/specs/spec.ts";
import { usageError } from "../src/diagnostics/usage-error.ts";
import { benchBuild, benchBuildOptions } from "./bench-build.ts";
import { benchBytes } from "./bench-bytes.ts";
import { benchEqual } from "./bench-equal.ts";
import { benchOrgans } from "./bench-organs.ts";
import { benchParts } from "./bench-parts.ts";
import { benchQueries } from "./bench-queries.ts";
import { benchQuestions } from "./bench-questions.ts";
import { benchSearch } from "./bench-search.ts";

const spec: CommandSpec = {
  name: "bench",
  zh: `与同类程序在同一次运行中比较。
  search  检索：与原版 Pagefind 比较
  queries  检索：打开一个生成好的门户，第一次查询要多少次请求、多少字节
  questions  百姓的问法：要找的文件排在第几，与原版 Pagefind 比较
  build   生成：与 Hugo + 原版 Pagefind、Astro 比较；给出以前的 JSON 时只列表、画图
  parts   生成：分成几份、再合并，各要多久；给出以前的 JSON 时只列表
  organs  生成：同样的文件，55 个机关与一个机关比较
  bytes   一个或两个版本生成的文件夹：各种文件有多少个、多少字节
  equal   一串改动，每次只生成改动的，最后与全部重做的逐字节比较`,
  en: `Measures against peers in the same run.
  search  search against stock Pagefind
  queries  requests and bytes of a first query over the output of a build
  questions  where what is meant stands when asked in everyday words, against stock Pagefind
  build   builds against Hugo with stock Pagefind and Astro; given the JSON of earlier runs, only prints and draws it
  parts   builds in parts and the join; given the JSON of earlier runs, only prints it
  organs  builds: the same documents of 55 organs against those of one
  bytes   the output of one version, or of two: files and bytes by kind
  equal   a sequence of changes, a build after each, compared byte for byte with a full build at the end`,
  positionals:
    "search | queries DIR | questions | build [JSON…] | parts [JSON…] | organs | bytes DIR [BEFORE] | equal",
  options: {
    ...benchBuildOptions,
    without: {
      type: "string",
      value: "synonyms,…",
      zh: "questions：不用日常的话、拼音等，看各起什么作用；all：逐样不用",
      en: "questions: leave out everyday words, pinyin …, to see what each brings; all: one after the other",
    },
  },
};

process.exitCode = await reportErrors(async () => {
  const command = parseCommand(spec, process.argv.slice(2));
  if (!command) return 0;
  const [name, ...files] = command.positionals;
  if (name === "search") await benchSearch();
  else if (name === "queries") await benchQueries(command, files);
  else if (name === "questions") await benchQuestions(command);
  else if (name === "build") await benchBuild(command, files);
  else if (name === "parts") await benchParts(command, files);
  else if (name === "organs") await benchOrgans(command);
  else if (name === "bytes") benchBytes(command, files);
  else if (name === "equal") await benchEqual(command);
  else
    usageError(command.language, {
      zh: "请写明 search、queries、questions、build、parts、organs、bytes 或 equal；用 --help 查看说明。",
      en: "Name search, queries, questions, build, parts, organs, bytes or equal; see --help.",
    });
  return 0;
});
