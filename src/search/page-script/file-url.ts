import { fileOf } from "../../portal/addresses/page-file.ts";

/** The address of a page by its file, as all links of pages name it: from a folder on a disk no other leads there. */
export function fileUrl(page: string): URL {
  const url = new URL(page);
  url.pathname = fileOf(url.pathname);
  return url;
}
