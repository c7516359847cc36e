import { parseDocumentNumber } from "../../../../identifiers/document-number.ts";
import { isOrganName } from "../../../../identifiers/organ-name.ts";
import type { FrontMatter } from "../../../../schema/index.ts";
import type { CheckedPortal } from "../../rule.ts";
import type { OwnOrgans } from "./own-organs.ts";

/** Whose a document number is; `owner` is null where it is only known not to be the publisher's. */
export interface ForeignNumber {
  owner: string | null;
  /** By what the code itself says, or other documents say of it. */
  isSure: boolean;
}

const central = /^(?:国发|国办|国函|国令|国务院令|中发|中办)/;
/** Provinces by the character with which their governments' codes begin. */
const provinces: Record<string, string> = Object.fromEntries(
  "京北京 津天津 沪上海 渝重庆 冀河北 豫河南 云云南 辽辽宁 黑黑龙江 湘湖南 皖安徽 鲁山东 新新疆 苏江苏 浙浙江 赣江西 鄂湖北 桂广西 甘甘肃 晋山西 蒙内蒙古 陕陕西 吉吉林 闽福建 贵贵州 黔贵州 粤广东 青青海 藏西藏 川四川 宁宁夏 琼海南"
    .split(" ")
    .map((one) => [one.charAt(0), one.slice(1)]),
);
const provincial = /^([\u4e00-\u9fff])(?:政|府)(?:办|府)?(?:发|函|字|规|令|明电|电|通)/;
/** Characters that say nothing of whose a code is. */
const general = "政府党委办公告令字第号发函规通报文人大常市县区镇乡";
/** Part of the numbers of a publisher above which what they have in common is its own. */
const often = 0.25;

/**
 * Tells the numbers that are not a portal's own: by the codes of State Council and provinces, by the organ that a code
 * names, by what other documents of the portal say of a code, and by a character that stands in no name of the portal's
 * organs and with which few of a publisher's numbers begin.
 */
export function foreignCodes(
  { documents }: CheckedPortal,
  own: OwnOrgans,
): (number: string, meta: Partial<FrontMatter>) => ForeignNumber | null {
  const issuerOf = new Map<string, string>();
  const ownCodes = new Map<string, number>();
  const beginnings = new Map<string, { all: number; by: Map<string, number> }>();
  for (const { meta } of documents) {
    const code = codeOf(meta.documentNumber);
    if (code === "" || meta.interprets?.length) continue;
    const { publisher = "", issuers } = meta;
    const issuer = issuers?.[0];
    if (issuer !== undefined && !issuers?.some((one) => own.has(one))) {
      issuerOf.set(code, issuer);
      continue;
    }
    ownCodes.set(code, (ownCodes.get(code) ?? 0) + 1);
    let counts = beginnings.get(publisher);
    if (counts === undefined) {
      counts = { all: 0, by: new Map() };
      beginnings.set(publisher, counts);
    }
    counts.all += 1;
    counts.by.set(code.charAt(0), (counts.by.get(code.charAt(0)) ?? 0) + 1);
  }

  return (number, { publisher = "", title = "" }) => {
    const code = codeOf(number);
    const first = code.charAt(0);
    if (first === "" || own.has(code)) return null;
    if (central.test(code)) return { owner: centralOwner(code), isSure: true };
    const organ = code.replace(/(?:公告|通告|令)$/, "");
    if (organ !== code && isOrganName(organ))
      return own.has(organ) ? null : { owner: organ, isSure: true };
    const issuer = issuerOf.get(code);
    if (issuer !== undefined && (ownCodes.get(code) ?? 0) < 2)
      return { owner: issuer, isSure: true };
    if (own.characters.has(first) || general.includes(first) || !own.isPlaced) return null;
    const province = provinces[first];
    if (province !== undefined && provincial.test(code))
      return own.isOf(province) ? null : { owner: null, isSure: true };
    if (title.includes(first) || !/^[\u4e00-\u9fff]/.test(first)) return null;
    const { all = 0, by } = beginnings.get(publisher) ?? {};
    const share = (by?.get(first) ?? 0) / Math.max(1, all);
    return all < 4 || share <= often ? { owner: null, isSure: false } : null;
  };
}

function centralOwner(code: string): string | null {
  if (code.startsWith("国办")) return "国务院办公厅";
  return code.startsWith("国") ? "国务院" : null;
}

const usual = /^[\u4e00-\u9fff]*〔(?:19|20)\d\d〕[1-9]\d*号$/;

function codeOf(number = ""): string {
  // Most numbers are written as they should be.
  if (usual.test(number)) return number.slice(0, number.indexOf("〔"));
  return parseDocumentNumber(number)?.code ?? "";
}
