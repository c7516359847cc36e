/** The attributes of an anchor. */
const anchors = /<a ((?:[^>"]|"[^"]*")*)>/g;

/** Is a host the government's own: `gov.cn` and everything below it? */
export function isGovernmentHost(host: string): boolean {
  return host === "gov.cn" || host.endsWith(".gov.cn");
}

/** Does a link lead to a site that is neither this portal nor the government's (国办发〔2017〕47号)? */
export function leadsOutside(link: string, portalUrl: string | undefined): boolean {
  if (!/^https?:/i.test(link) || !URL.canParse(link)) return false;
  const { hostname } = new URL(link);
  return !isGovernmentHost(hostname) && (!portalUrl || hostname !== new URL(portalUrl).hostname);
}

/**
 * Marks the links of a text that lead outside: a title here, a sign by style, and what the notice before
 * leaving looks for. The text itself gains no words.
 * @param html sanitised HTML with double-quoted attributes
 */
export function markExternalLinks(html: string, portalUrl: string | undefined): string {
  if (!html.includes('href="http')) return html;
  return html.replace(anchors, (tag, attributes: string) => {
    const link = /(?:^|\s)href="([^"]*)"/.exec(attributes)?.[1]?.replaceAll("&#x26;", "&") ?? "";
    if (!leadsOutside(link, portalUrl)) return tag;
    return `<a data-outside title="外部链接，将离开本网站" ${attributes}>`;
  });
}
