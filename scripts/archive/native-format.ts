/** What a program or a native module was compiled for. */
export type NativeFormat =
  | "pe x64"
  | "elf x64"
  | "elf arm64"
  | "mach-o x64"
  | "mach-o arm64"
  | "mach-o universal"
  | "another system";

const elfMachines = new Map<number, NativeFormat>([
  [62, "elf x64"],
  [183, "elf arm64"],
]);
const machProcessors = new Map<number, NativeFormat>([
  [0x01000007, "mach-o x64"],
  [0x0100000c, "mach-o arm64"],
]);

/** What a file was compiled for; null where it is no native code. */
export function nativeFormat(bytes: Uint8Array): NativeFormat | null {
  if (bytes.length < 64) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (view.getUint32(0)) {
    case 0x7f454c46:
      return elfMachines.get(view.getUint16(18, true)) ?? "another system";
    case 0xcffaedfe:
      return machProcessors.get(view.getUint32(4, true)) ?? "another system";
    case 0xcafebabe:
      return "mach-o universal";
    default:
      return view.getUint16(0) === 0x4d5a ? peFormat(view) : null;
  }
}

/** Programs of Windows begin with the two letters of those of DOS, and so may a text. */
function peFormat(view: DataView): NativeFormat | null {
  const header = view.getUint32(60, true);
  if (header + 6 > view.byteLength || view.getUint32(header) !== 0x50450000) return null;
  return view.getUint16(header + 4, true) === 0x8664 ? "pe x64" : "another system";
}

/** Whether Linux and macOS have to be told that a file can be run: they do not see it by its name. */
export function isExecutable(bytes: Uint8Array): boolean {
  return nativeFormat(bytes) !== null || (bytes[0] === 0x23 && bytes[1] === 0x21);
}
