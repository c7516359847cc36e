import { buildAndTell } from "./build-and-tell.ts";
import { type BuildRequest, refuseJoin, requestedBuild } from "./build-request.ts";
import { readCommand, reportErrors } from "./command-line.ts";
import { requestedSigning } from "./signing/signing-options.ts";
import { spec } from "./specs/build-spec.ts";
import { untilStopped } from "./until-stopped.ts";

/** `npm run build`: returns the exit code: 0 built, 1 the content has errors, 2 the command line is wrong. */
export async function run(argv: string[]): Promise<number> {
  return reportErrors(async () => {
    const command = await readCommand(spec, argv);
    if (!command) return 0;
    const { language, values, positionals } = command;
    const { "as-of": asOf, sign, log, ...asked } = values as unknown as BuildValues;
    if (values.join !== true && positionals.length > 0) refuseJoin(language);
    const join = values.join === true ? positionals : undefined;
    const signing = requestedSigning({ sign, log }, process.env, language);
    const request = requestedBuild({ ...asked, asOf, join }, process.cwd(), language);
    const options = { ...request, signing };
    return untilStopped(language, asItWas, (signal) =>
      buildAndTell({ ...options, signal }, language),
    );
  });
}

const asItWas = { zh: "上一次的输出保持原样。", en: "The last output is as it was." };

type BuildValues = Omit<BuildRequest, "asOf" | "join"> & {
  "as-of"?: string;
  sign?: string;
  log?: string;
};
