import { existsSync, readFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve } from "node:path";
import { usageError } from "../diagnostics/usage-error.ts";
import type { MessageLanguage } from "../diagnostics/wordings/wording.ts";
import { fileOf } from "../portal/addresses/page-file.ts";
import { addresses } from "../portal/addresses/portal-addresses.ts";
import { commandLine } from "../program/command-words.ts";
import { onPort } from "../server/on-port.ts";
import { serve } from "../server/serve.ts";
import { readCommand, reportErrors } from "./command-line.ts";
import { finishLastBuild } from "./finish-last-build.ts";
import { basePath } from "./options.ts";
import { spec } from "./specs/preview-spec.ts";

/** The path that a portal was built for, as the one page says that is shown at any address. */
function builtBase(out: string): string {
  const page = join(out, addresses.notFound);
  const html = existsSync(page) ? readFileSync(page, "utf8") : "";
  return / data-base="([^"]+)"/.exec(html)?.[1] ?? "/";
}

/** `npm run preview`: serves until it is stopped. */
export async function run(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = await readCommand(spec, argv);
    if (!command) return 0;
    const { language, values } = command;
    const asked = {
      out: resolve(values.out as string),
      base: basePath(values.base as string | undefined, language),
      port: Number(values.port),
    };
    console.log((await openBuilt(asked, language)).url);
    return 0;
  });
}

/** What to serve, and where. */
interface Asked {
  out: string;
  /** null: that of the build. */
  base: string | null;
  port: number;
}

/**
 * Serves what has been built.
 * @throws {UsageError} when that is nothing: the folder cannot be used
 */
export async function openBuilt(
  { out, base, port: asked }: Asked,
  language: MessageLanguage,
): Promise<{ server: Server; url: string }> {
  await finishLastBuild(out, language);
  if (!existsSync(join(out, fileOf(addresses.home)))) {
    usageError(language, {
      zh: `${out} 里还没有生成的门户。请先运行 ${commandLine("build")}。`,
      en: `There is no built portal in ${out}. Run ${commandLine("build")} first.`,
    });
  }
  const path = base ?? builtBase(out);
  const server = await onPort(asked, "preview", language, (port) => serve(out, path, port));
  const { port } = server.address() as AddressInfo;
  return { server, url: `http://127.0.0.1:${port}${path}` };
}
