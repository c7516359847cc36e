import { parseCommand } from "../../src/commands/command-line.ts";
import type { CommandSpec } from "../../src/commands/specs/spec.ts";
import { usageError } from "../../src/diagnostics/usage-error.ts";
import type { MessageLanguage } from "../../src/diagnostics/wordings/wording.ts";
import { type System, systems } from "./systems.ts";

const spec: CommandSpec = {
  name: "archive",
  zh: `做离线安装包：一个系统一个压缩包，里面是 Node、本程序和它要用的全部组件，解开就能用。
在能访问 npm 源的机器上运行；任何系统的都能在任何系统上做，相同的版本做出来逐字节相同。`,
  en: `Makes the offline archive of a system: Node, the program and all that it needs, to be unpacked and used.
Run it where the npm registry can be reached; any system's can be made on any, and the same versions give the same bytes.`,
  options: {
    system: {
      type: "string",
      value: systems.map(({ name }) => name).join("|"),
      zh: "给哪个系统（默认本机的）",
      en: "for which system (default: this one)",
    },
    node: {
      type: "string",
      value: "VERSION",
      zh: "装入哪个版本的 Node，如 24.21.0（默认本仓库用的）",
      en: "version of Node to put in, such as 24.21.0 (default: that of this checkout)",
    },
    out: {
      type: "string",
      value: "DIR",
      default: "archives",
      zh: "放压缩包的文件夹",
      en: "folder that gets the archive",
    },
  },
};

export interface ArchiveCommand {
  readonly language: MessageLanguage;
  readonly system: System;
  /** Null: that of the checkout. */
  readonly node: string | null;
  readonly out: string;
}

/**
 * Reads the command line of `npm run archive`; null after `--help`.
 * @throws {UsageError} when there are no archives for the system, or the version is no exact one
 */
export function parseArchiveCommand(argv: string[]): ArchiveCommand | null {
  const command = parseCommand(spec, argv);
  if (!command) return null;
  const { language, values } = command;
  const { node = null, out } = values as Record<string, string | undefined>;
  if (node !== null && !/^\d+\.\d+\.\d+$/.test(node))
    usageError(language, {
      zh: `--node 应是完整的版本号，如 24.21.0，现为：${node}`,
      en: `--node takes a whole version, such as 24.21.0, not: ${node}`,
    });
  return { language, system: systemOf(values.system, language), node, out: String(out) };
}

function systemOf(asked: unknown, language: MessageLanguage): System {
  const name = asked ?? `${process.platform}-${process.arch}`;
  const all = systems.map((system) => system.name).join("、");
  return (
    systems.find((system) => system.name === name) ??
    usageError(language, {
      zh: `没有这个系统的离线安装包：${name}\n--system 可以是 ${all}`,
      en: `There are no offline archives for this system: ${name}\n--system takes ${all.replaceAll("、", ", ")}`,
    })
  );
}
