const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?=\.|$)/i;

/** The device of Windows that a name means there, with an extension or without (`aux`, `NUL.txt`); null: none. */
export function windowsDevice(name: string): string | null {
  return device.exec(name)?.[0].trimEnd().toUpperCase() ?? null;
}
