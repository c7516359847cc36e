import { basename } from "node:path";
import { printable } from "../../characters/printable.ts";
import type { MessageLanguage } from "../../diagnostics/wordings/wording.ts";
import type { ExtensionsSource } from "../../extensions/extensions.ts";
import { thrownAt } from "../../extensions/thrown-at.ts";

interface Loaded {
  source: ExtensionsSource;
  /** Of the file, without its folder. */
  name: string;
  language: MessageLanguage;
}

/** The configuration that this process has run; what it has left to run, a timer say, runs on. */
let loaded: Loaded | null = null;

/** Notes what this process is about to run. */
export function noteLoaded(source: ExtensionsSource, file: string, language: MessageLanguage) {
  loaded = { source, name: basename(file), language };
}

let isListening = false;

/** Has what a configuration throws after it has been loaded end the command with a message that says where. */
export function tellLateFaults(): void {
  if (isListening) return;
  isListening = true;
  process.on("uncaughtException", (error) => {
    const place = loaded && thrownAt(error, loaded.source);
    if (loaded && place !== null) {
      console.error(lateFault(loaded, place, String(error?.message ?? error)));
      process.exit(2);
    }
    if (process.listenerCount("uncaughtException") > 1) return;
    console.error(error);
    process.exit(1);
  });
}

function lateFault({ name, language }: Loaded, place: string, message: string): string {
  const said = `${place}: ${message}`.split("\n").map(printable).join("\n");
  return {
    zh: `${name} 读进来以后还在运行，出错了：${said}\n配置里不要留下定时器、没有 await 的 Promise。`,
    en: `${name} went on running after it had been loaded, and failed: ${said}\nA configuration should leave no timer behind, and no promise that nothing awaits.`,
  }[language];
}

/**
 * Ends the process though a configuration has left something that would keep it: a timer, a watcher, a connection. All
 * that has been written is out before.
 */
export async function endThough(code: number): Promise<void> {
  if (loaded === null) return;
  for (const stream of [process.stdout, process.stderr]) {
    await new Promise<void>((resolve) => stream.write("", () => resolve()));
  }
  setTimeout(() => process.exit(code), 1000).unref();
}
