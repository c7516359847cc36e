const index = "index.html";

/** The file of an address, below the output folder: a folder is shown by its `index.html`. */
export function fileOf(address: string): string {
  return address === "" || address.endsWith("/") ? `${address}${index}` : address;
}

/** The address of a file: `documents/a/index.html` is reached by its folder, `404.html` by its name. */
export function addressOf(file: string): string {
  return file.replace(/(?<![^/])index\.html$/, "");
}

/** The address meant by a path that may name the file of a folder: `documents/a/index.htm` is `documents/a/`. */
export function withoutIndex(path: string): string {
  return path.replace(/(?<![^/])index\.html?$/, "");
}
