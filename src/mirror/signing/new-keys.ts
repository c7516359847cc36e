import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { keyFiles } from "./minisign.ts";

/** Something stands where a key is to be written. */
export class KeyExistsError extends Error {
  readonly path: string;

  constructor(path: string) {
    super(`${path} is there already`);
    this.path = path;
  }
}

/**
 * Makes a key pair: the secret key, for its owner's eyes only, and beside it `.pub`. Nothing is ever overwritten.
 * @returns the public key
 * @throws {KeyExistsError}
 */
export function writeNewKeys(path: string): string {
  const publicPath = `${path}.pub`;
  const files = keyFiles(randomBytes(32), randomBytes(8));
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  if (existsSync(publicPath)) throw new KeyExistsError(publicPath);
  writeAnew(path, files.secret, 0o600);
  try {
    writeAnew(publicPath, files.public, 0o644);
  } catch (error) {
    rmSync(path);
    throw error;
  }
  return files.public.split("\n")[1] as string;
}

function writeAnew(path: string, text: string, mode: number): void {
  try {
    writeFileSync(path, text, { flag: "wx", mode });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === "EEXIST" ? new KeyExistsError(path) : error;
  }
}
