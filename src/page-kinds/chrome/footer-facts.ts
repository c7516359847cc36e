import type { PortalSettings } from "../../schema/index.ts";
import type { ShownLink } from "./shown-link.ts";

/** One fact of the footer. */
export interface FooterFact {
  label: string;
  value: string;
  /** The register that it leads to, or how one reaches it: `tel:…`. */
  link?: string;
  /** Where one of the portal's own leads. */
  to?: ShownLink;
}

/** The footer's facts in the order of 国办发〔2017〕47号; what the portal does not state is left out. */
export function footerFacts(settings: PortalSettings): FooterFact[] {
  const { organ, siteIdCode, icpNumber, policeNumber, contact } = settings;
  const { address, postcode, phone, fax, email, hours } = contact;
  const facts: FooterFact[] = [
    { label: "主办单位", value: organ },
    { label: "地址", value: [address, postcode && `邮编 ${postcode}`].filter(Boolean).join("，") },
    { label: "电话", value: phone, link: `tel:${phone}` },
    { label: "传真", value: fax },
    { label: "电子邮箱", value: email, link: `mailto:${email}` },
    { label: "办公时间", value: hours },
    { label: "网站标识码", value: siteIdCode },
    { label: "ICP备案", value: icpNumber, link: "https://beian.miit.gov.cn/" },
    { label: "公安备案", value: policeNumber, link: policeLink(policeNumber) },
  ];
  return facts.filter(({ value }) => value !== "");
}

/** The public security register, at the entry of a filing number. */
function policeLink(policeNumber: string): string {
  return `https://beian.mps.gov.cn/#/query/webSearch?code=${policeNumber.replace(/\D/g, "")}`;
}
