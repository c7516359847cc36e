import { usageError } from "../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { commandLine } from "../program/command-words.ts";

/** The last port that there is. */
const last = 65535;

/**
 * Has a server listen on a port.
 * @param command that is to be run with another port where this one is taken
 * @throws {UsageError} when it is taken
 */
export async function onPort<Served>(
  port: number,
  command: "dev" | "preview",
  language: MessageLanguage,
  listen: (port: number) => Promise<Served>,
): Promise<Served> {
  try {
    return await listen(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    const other = commandLine(`${command} --port ${port < last ? port + 1 : port - 1}`);
    return usageError(language, {
      zh: `端口 ${port} 已被占用，多半是另一个窗口里还开着 dev 或 preview：用那一个，或者在那里按 Ctrl+C 停下。\n要另开一个，换一个端口：${other}`,
      en: `Port ${port} is taken, most likely by dev or preview in another window: use that one, or stop it there with Ctrl+C.\nFor a second one choose another port: ${other}`,
    });
  }
}
