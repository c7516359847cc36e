import { normalizeBasePath } from "../../identifiers/base-path.ts";

/**
 * The base path that the portal's own address asks for: `https://www.example.gov.cn/zwgk/` gives `/zwgk/`.
 * @param url of `portal.yaml`, as the schema lets it through
 * @returns null where there is no address
 */
export function basePathOf(url: string): string | null {
  return url === "" ? null : normalizeBasePath(new URL(url).pathname);
}
