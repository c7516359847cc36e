import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { dayIn } from "../build/as-of.ts";
import {
  type CommandSpec,
  type OptionSpec,
  type ParsedCommand,
  parseCommand,
  reportErrors,
} from "../build/command-line.ts";
import { contentFolder, contentOption } from "../build/options.ts";
import { countBySeverity } from "../diagnostics/count.ts";
import { formatDiagnostics } from "../diagnostics/format.ts";
import { absoluteUrl } from "../export/document-record.ts";
import { askFile } from "./ask-file.ts";
import { type ContentState, readContentState } from "./content-state.ts";
import { openDesk } from "./desk.ts";
import { Inquiry } from "./inquiry.ts";
import { Abandoned, type Terminal } from "./terminal.ts";
import { words } from "./words.ts";

/** Each answers one question. */
const answers: Record<string, OptionSpec> = {
  title: { type: "string", value: "T", zh: "名称", en: "title" },
  genre: {
    type: "string",
    value: "G",
    zh: "体裁：通知、公告、报告、规范性文件、年报，或其他体裁",
    en: "genre: 通知, 公告, 报告, 规范性文件, 年报 or another",
  },
  publisher: { type: "string", value: "P", zh: "发布机构", en: "publisher" },
  number: {
    type: "string",
    value: "N",
    zh: "文号；没有的写 无",
    en: "document number; 无 where there is none",
  },
  day: {
    type: "string",
    value: "DAY",
    zh: "发布日期（默认今天）",
    en: "day of publication (default today)",
  },
  "index-number": {
    type: "string",
    value: "I",
    zh: "索引号（默认按 portal.yaml 的规则取下一个）",
    en: "index number (default the next by the rule in portal.yaml)",
  },
  year: {
    type: "string",
    value: "YYYY",
    zh: "年报的年度（默认去年）",
    en: "year of an annual report (default last year)",
  },
};

const spec: CommandSpec = {
  name: "new",
  zh: "新建一份文件：逐项提问，按规则编索引号，写好文件信息和正文的框架。写了选项的不再问。",
  en: "Begins a document: asks for what is needed, proposes the next index number, writes front-matter and an outline. What an option says is not asked.",
  options: {
    ...answers,
    yes: {
      type: "boolean",
      zh: "不提问，一律采用建议，可有可无的不写",
      en: "ask nothing, take what is proposed, leave out what is optional",
    },
    content: contentOption,
  },
};

/**
 * `npm run new`: returns the exit code: 0 written, 1 the content forbids it (a number is taken, the file is
 * there, the settings have an error), 2 an option is wrong or missing, 130 given up.
 * @param open opens a terminal to ask at; null: there is none
 * @param now the instant that decides what today is
 */
export async function runNew(
  argv: string[],
  open: (() => Terminal) | null,
  now: Date,
): Promise<number> {
  return reportErrors(async () => {
    const command = parseCommand(spec, argv);
    if (!command) return 0;
    const { language, values } = command;
    const say = words[language];
    const content = contentFolder(values.content as string, language);
    const state = await readContentState(content);
    if (countBySeverity(state.diagnostics).error > 0) {
      console.error(formatDiagnostics(state.diagnostics, { language, color: false }));
      return 1;
    }
    const terminal = values.yes ? null : (open?.() ?? null);
    try {
      terminal?.say(say.intro);
      return await begin(command, state, terminal, now);
    } catch (error) {
      if (!(error instanceof Abandoned)) throw error;
      console.error(`\n${say.abandoned}`);
      return 130;
    } finally {
      terminal?.close();
    }
  });
}

async function begin(
  { language, values }: ParsedCommand,
  state: ContentState,
  terminal: Terminal | null,
  now: Date,
): Promise<number> {
  const say = words[language];
  const inquiry = new Inquiry(values, terminal, say);
  const today = dayIn(state.settings.timeZone, now);
  const genre = values.genre as string | undefined;
  const file = await askFile(inquiry, openDesk(state, language), genre, today);
  const { texts, code } = inquiry.outcome(Object.keys(answers));
  for (const text of texts) console.error(text);
  if (!file || code > 0) {
    console.error(say.nothingWritten);
    return code;
  }
  if (!(await writeNew(join(state.folder.root, file.file), file.text))) {
    console.error(say.fileExists(file.file));
    return 1;
  }
  const folder = values.content as string;
  const tail = folder === contentOption.default ? "" : ` -- --content ${folder}`;
  console.log(
    say.closing({
      path: join(folder, file.file),
      url: absoluteUrl(state, file.address),
      dev: `npm run dev${tail}`,
      check: `npm run check${tail}`,
    }),
  );
  return 0;
}

/** Writes a file that is not there yet; false when it is. */
async function writeNew(path: string, text: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}
