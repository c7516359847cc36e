import { type ContentSnapshot, snapshotContent } from "./fingerprint.ts";
import { type Folder, listFolder } from "./folder.ts";
import type { FolderQuestion } from "./folder-answer.ts";

/**
 * Lists a content folder and looks at its files.
 * @param onChanged called once, as soon as a file is seen that has changed since
 */
export function lookAtFolder(
  { root, since }: FolderQuestion,
  onChanged: () => void,
): { folder: Folder; snapshot: ContentSnapshot | null } {
  const folder = listFolder(root);
  let isTold = false;
  const snapshot = snapshotContent(folder, ({ mtimeMs, ctimeMs }) => {
    if (isTold || Math.max(mtimeMs, ctimeMs) < since) return;
    isTold = true;
    onChanged();
  });
  return { folder, snapshot };
}
