/** Whether a value says only that there is none: blank, 无, null, ----, / and the like. */
export function isEmptyValue(value: string): boolean {
  return /^\s*(?:无|無|null|~|[-—]+|\/)?\s*$/u.test(value);
}
