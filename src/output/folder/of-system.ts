/** What Windows, macOS, Linux desktops and network drives leave in folders that people look at. */
export const filesOfSystem =
  /^(?:(?:eh)?thumbs(?:_.*)?\.db|desktop\.ini|\.DS_Store|\._.+|\.directory|\.nfs[\da-f]+|\.fuse_hidden[\da-f]+)$/i;
export const foldersOfSystem =
  /^(?:@eaDir|\.Spotlight-V100|\.Trashes|\.Trash-\d+|\.fseventsd|\.TemporaryItems|\$RECYCLE\.BIN|System Volume Information|lost\+found)$/i;
