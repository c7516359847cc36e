import { resolve } from "node:path";
import { openLivePreview } from "../dev/live-preview.ts";
import { commandLine } from "../program/command-words.ts";
import { onPort } from "../server/on-port.ts";
import { portalBase } from "../site/load/portal-base.ts";
import { readCommand, reportErrors } from "./command-line.ts";
import { tellChanges } from "./configuration/tell-changes.ts";
import { finishLastBuild } from "./finish-last-build.ts";
import { asOfDay, basePath, contentFolder, separateCacheFolder } from "./options.ts";
import { spec } from "./specs/dev-spec.ts";

/** `npm run dev`: serves until it is stopped. */
export async function run(argv: string[]): Promise<number> {
  const code = await serveLive(argv);
  // Folders that are watched would keep the process running.
  return code === 0 ? 0 : process.exit(code);
}

async function serveLive(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = await readCommand(spec, argv);
    if (!command) return 0;
    const { language, values } = command;
    const content = contentFolder(values.content as string, language);
    const base = await portalBase(
      content,
      basePath(values.base as string | undefined, language),
      language,
    );
    const cache = separateCacheFolder(values.cache as string | undefined, { content }, language);
    const out = resolve(values.out as string);
    await finishLastBuild(out, language);
    const live = await openLivePreview(
      {
        content,
        base,
        asOf: asOfDay(values["as-of"] as string | undefined, language),
        cache,
        lastBuild: { folder: out, command: buildCommand(values) },
      },
      language,
    );
    const port = await onPort(Number(values.port), "dev", language, (asked) =>
      live.server.listen(asked),
    );
    const address = `http://localhost:${port}${base}`;
    console.log(address);
    live.follow(address);
    await tellChanges(process.cwd(), language, (message) => console.error(message));
    return 0;
  });
}

/** The build that shows what the preview cannot: with the options that decide where it reads and writes. */
function buildCommand(values: Record<string, string | boolean | undefined>): string {
  const given = ["content", "out", "base", "cache"].flatMap((name) => {
    const value = values[name];
    return value === undefined || value === spec.options[name]?.default ? [] : `--${name} ${value}`;
  });
  return commandLine(["build", ...given].join(" "));
}
