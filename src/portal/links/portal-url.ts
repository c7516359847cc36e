/** Where a portal says it stands. */
export interface PortalPlace {
  /** Without `www.`, in lower case, with its port. */
  host: string;
  /** Ends in `/`. */
  path: string;
}

/** @param url of `portal.yaml`; may be empty */
export function portalPlace(url: string): PortalPlace | null {
  if (!URL.canParse(url)) return null;
  const { host, pathname } = new URL(url);
  return { host: plainHost(host), path: pathname.endsWith("/") ? pathname : `${pathname}/` };
}

/**
 * The address below the base path that a full address names, with its `?…#…`; null where it is another site's. By
 * http or https, with `www.` or without: old texts have all of them.
 */
export function addressInPortal(url: string, { host, path }: PortalPlace): string | null {
  const full = url.startsWith("//") ? `https:${url}` : url;
  if (!full.toLowerCase().includes(host) || !URL.canParse(full)) return null;
  const found = new URL(full);
  if (plainHost(found.host) !== host) return null;
  const whole = found.pathname + found.search + found.hash;
  if (found.pathname === path.slice(0, -1)) return whole.slice(path.length - 1);
  return found.pathname.startsWith(path) ? whole.slice(path.length) : null;
}

function plainHost(host: string): string {
  return host.toLowerCase().replace(/^www\./, "");
}
