const invisible = /\p{Default_Ignorable_Code_Point}/gu;
const visibleRun = /\P{Default_Ignorable_Code_Point}+/gu;

/** A text without what is not seen: variation selectors, zero-width and soft signs, and all else of their kind (UAX #44). */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, "");
}

/**
 * Reads a text as if what is not seen were not there, and leaves it where it stands: positions stay.
 * @param read keeps the length
 */
export function readAroundInvisible(text: string, read: (text: string) => string): string {
  const visible = withoutInvisible(text);
  const whole = read(visible);
  if (visible.length === text.length) return whole;
  let at = 0;
  return text.replace(visibleRun, (run) => {
    at += run.length;
    return whole.slice(at - run.length, at);
  });
}
