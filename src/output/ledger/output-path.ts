/** Longer than any system takes. */
const longest = 4096;

/**
 * An empty step, or one to the folder itself or out of it. Windows passes over points and blanks at the end of a
 * name: a step of nothing else may lead anywhere.
 */
const leadsAstray = /(?:^|\/)[. ]*(?:\/|$)/;

/** `C:` begins a path of its own on Windows; `\` parts names there, and nothing on earth has NUL in a name. */
const hasForeignSign = /^[A-Za-z]:|[\\\0]/;

/**
 * Whether a text names a file below an output folder, on every system: relative, with `/`, without a step out of the
 * folder. What ledgers say is taken for a path only if it passes, and nothing is written that does not.
 */
export function isOutputPath(text: unknown): text is string {
  return (
    typeof text === "string" &&
    text.length <= longest &&
    !leadsAstray.test(text) &&
    !hasForeignSign.test(text)
  );
}
