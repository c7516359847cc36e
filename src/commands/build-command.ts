import { buildAndTell } from "./build-and-tell.ts";
import { type BuildRequest, refuseJoin, requestedBuild } from "./build-request.ts";
import { readCommand, reportErrors } from "./command-line.ts";
import { spec } from "./specs/build-spec.ts";
import { untilStopped } from "./until-stopped.ts";

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
