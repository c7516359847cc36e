/** Whether a value says only that there is none: blank, 无, null, ----, / and the like. */
export function isEmptyValue(value: string): boolean {
  return /^(?:无|無|null|~|[-—]+|\/)?$/u.test(value.trim());
}
