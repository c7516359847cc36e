import { type Disk, insist } from "../disk/disk.ts";
import { PublishError, type PublishState } from "./publish-error.ts";

/** Folders side by side. */
export interface Swap {
  /** The output. */
  target: string;
  /** The next output, whole. */
  staging: string;
  /** Where the last output goes; nothing stands there. */
  previous: string;
}

/**
 * Puts a whole new output in the place of the last.
 * @throws {PublishError} the last output is in its place again, or the error says where it is
 */
export async function swapFolders(disk: Disk, { target, staging, previous }: Swap): Promise<void> {
  const move = async (from: string, to: string, state: PublishState) => {
    await insist(disk, () => disk.rename(from, to)).catch((cause) => {
      throw new PublishError(from, cause, state);
    });
  };
  if (!disk.stat(target)) return move(staging, target, { name: "unchanged" });
  await move(target, previous, { name: "unchanged" });
  await move(staging, target, { name: "unchanged" }).catch(async (refusal) => {
    await move(previous, target, { name: "away", previous });
    throw refusal;
  });
}
