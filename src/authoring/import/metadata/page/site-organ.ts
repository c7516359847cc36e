import { compact } from "../../../../characters/folding/compact.ts";
import { isOrganName } from "../../../../identifiers/organ-name.ts";

/** What makes the name of a site of the name of an organ: 青禾县人民政府 → 青禾县人民政府门户网站. */
const endings = [
  /(?:政务公开|信息公开)(?:目录|专栏|专题|平台|系统|指南|网站|网)?$/u,
  /(?:门户网站|官方网站|政务网站|公众信息网|政务信息网|政务网|信息网|官网|网站|网)$/u,
];
const greeting = /^(?:.{0,6}欢迎(?:您)?(?:访问|光临|来到)|中国(?=.*(?:网|公开)))/u;
const longest = 60;

/** The organ whose site a text names, or the organ that the text is: 青禾县人民政府官网; null where it names none. */
export function organOfSite(text: string): string | null {
  if (text.length > longest) return null;
  const name = compact(text).replace(greeting, "");
  const without = endings.map((ending) => name.replace(ending, "").replace(/政府政府$/u, "政府"));
  const organ = [...without, name].find((one) => isOrganName(one) && !/网站?$/u.test(one));
  return organ ?? null;
}
