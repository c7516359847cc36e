/** Options of commands that npm knows as well: it tells of them in any case. */
const ofNpm = new Set(["cache", "dry-run", "force", "json", "yes"]);

/**
 * Options that npm has taken for its own instead of handing them on: it does so with all that no `--` stands before,
 * and PowerShell drops the `--` where `npm` is not `npm.cmd`. A build must not start without the options it was given.
 * @param command the command's name in package.json
 * @param options names of its options
 * @param env the environment, in which npm tells its scripts of its own options
 */
export function keptByNpm(
  command: string,
  options: readonly string[],
  env: NodeJS.ProcessEnv,
): string[] {
  if (env.npm_lifecycle_event !== command) return [];
  return options.filter(
    (name) => !ofNpm.has(name) && env[`npm_config_${name.replaceAll("-", "_")}`] !== undefined,
  );
}
