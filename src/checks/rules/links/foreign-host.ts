import { isGovernmentHost } from "../../../text/html/external-links.ts";
import { bodyLines } from "../numbered-lines.ts";
import type { DocumentRule } from "../rule.ts";
import { webAddresses } from "./written/markdown-links.ts";

/** Lists links that leave the government's sites: they must be looked after (国办发〔2017〕47号). */
export const foreignHost: DocumentRule = {
  id: "links/foreign-host",
  severity: "hint",
  basis: "国办发〔2017〕47号",
  zh: {
    title: "链接到非政府网站",
    message: "链接“{found}”指向非政府网站 {host}。",
    cure: "确认内容可靠、长期有效；不再需要的删去。长期使用的网站写进 portal.yaml 的 checks.allow.hosts。",
  },
  en: {
    title: "Link to a site that is not the government's",
    message: "“{found}” leads to {host}, which is no government site.",
    cure: "See that it can be trusted and stays; delete it if it is of no use. Sites in constant use go into checks.allow.hosts of portal.yaml.",
  },
  looksAt: "document",
  check(document, report, { governmentHosts, allow }) {
    const own = [...governmentHosts, ...allow.hosts];
    for (const { text, line } of bodyLines(document)) {
      for (const { url, text: found, column } of webAddresses(text)) {
        const { hostname: host } = url;
        if (isGovernmentHost(host) || own.some((one) => isBelow(host, one))) continue;
        report({ line, column }, { found, host });
      }
    }
  },
};

function isBelow(host: string, domain: string): boolean {
  const plain = domain.toLowerCase();
  return host === plain || host.endsWith(`.${plain}`);
}
