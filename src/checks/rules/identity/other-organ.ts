import type { KnownDocument } from "../../../content/reading/read-document.ts";
import { isOrganName } from "../../../identifiers/organ-name.ts";
import { placeOf } from "../place-of.ts";
import type { CheckedPortal, PortalRule } from "../rule.ts";
import { foreignCodes } from "./owners/foreign-code.ts";
import { OwnOrgans } from "./owners/own-organs.ts";

/** Organs of state and party; companies, schools and villages sign too, but do not issue documents of this kind. */
const ofState =
  /(?:人民政府|政府|办公厅|办公室|委员会|局|厅|部|院|署|省委|市委|县委|区委|领导小组|指挥部|联席会议)(?:[（(].*[)）])?$/;
const ofAVillage = /(?:村民|居民|业主|管理)委员会$/;
const passedOn = /转发|批转|印发|翻印|转载|解读|图解|问答|一图读懂/;

/** Another organ's document that stands there as the publisher's own: readers would take it for the publisher's. */
export const otherOrgan: PortalRule = {
  id: "identity/other-organ",
  looksAt: "portal",
  severity: "warning",
  basis: "条例第十条",
  zh: {
    title: "像是别的机关的文件",
    message: [
      "第 {line} 行的落款是“{signed}”，不是发布机构“{publisher}”，却没有写发文机关。",
      "标题写明是“{titled}”的文件，不是发布机构“{publisher}”的，却没有写发文机关。",
      "文号“{number}”是“{owner}”的，不是发布机构“{publisher}”的，却没有写发文机关。",
      "文号“{number}”不像是发布机构“{publisher}”的，却没有写发文机关。",
    ],
    cure: [
      "先核实能不能公开（上级文件标明不公开、依申请公开的不能放上来）；能公开的，在元数据里加一行 issuers: [{organ}]；写错的对照原件改正；确是本机关文件的，加注 # 不检查 identity/other-organ：理由。",
      "先核实能不能公开（上级文件标明不公开、依申请公开的不能放上来）；能公开的，在元数据里加一行 issuers: [发文机关全称]；文号写错的对照原件改正；确是本机关文件的，加注 # 不检查 identity/other-organ：理由。",
    ],
  },
  en: {
    title: "Seems to be another organ's document",
    message: [
      "Line {line} is signed by {signed}, not by its publisher {publisher}, and no issuers are named.",
      "Its title says that it is of {titled}, not of its publisher {publisher}, and no issuers are named.",
      "{number} is a number of {owner}, not of its publisher {publisher}, and no issuers are named.",
      "{number} does not seem to be a number of its publisher {publisher}, and no issuers are named.",
    ],
    cure: [
      "See whether it may be public (what an organ above marks as closed may not); if so, write `issuers: [{organ}]`; correct what is wrong; waive this where it is the publisher's own.",
      "See whether it may be public (what an organ above marks as closed may not); if so, name its `issuers`; correct what is wrong; waive this where it is the publisher's own.",
    ],
  },
  check(portal, report) {
    const own = new OwnOrgans(portal);
    const ownerOf = foreignCodes(portal, own);
    const titles = new TitleOrgans(own);
    for (const document of portal.documents) {
      const { meta } = document;
      const { publisher } = meta;
      if (publisher === undefined || meta.withdrawal || meta.interprets?.length) continue;
      if (meta.forwards?.length || meta.issuers?.length || meta.jointIssuers?.length) continue;
      const signed = signedBy(document, portal, own, titles);
      const titled = titles.foreign(meta.title ?? "");
      if (signed !== null) {
        const { organ, line } = signed;
        const values = { signed: organ, organ, publisher, line: String(line) };
        report(placeOf(document, "title"), values);
      } else if (titled !== null) {
        report(placeOf(document, "title"), {
          titled,
          organ: titled.replaceAll("、", ", "),
          publisher,
        });
      } else if (meta.documentNumber !== undefined) {
        const found = ownerOf(meta.documentNumber, meta);
        if (found === null) continue;
        const { owner, isSure } = found;
        // Codes of some places have a character of their own, as 甬 for 宁波: a title may say whose it is.
        if (!isSure && titles.isOwn(meta.title ?? "")) continue;
        const values = {
          number: meta.documentNumber,
          publisher,
          ...(owner && { owner, organ: owner }),
        };
        report(placeOf(document, "documentNumber"), values);
      }
    }
  },
};

/** The organ that signs, where none that signs is the portal's own. */
function signedBy(
  { meta, source }: KnownDocument,
  { texts }: CheckedPortal,
  own: OwnOrgans,
  titles: TitleOrgans,
): { organ: string; line: number } | null {
  const signatures = texts(source.file)?.signatures;
  if (!signatures) return null;
  const { organs, line } = signatures;
  if (organs.length === 0 || organs.some((one) => own.has(one))) return null;
  // What is passed on bears the signature of whoever issued it.
  if (passedOn.test(meta.title ?? "") && titles.isOwn(meta.title ?? "")) return null;
  const organ = organs.findLast((one) => ofState.test(one) && !ofAVillage.test(one));
  return organ === undefined ? null : { organ, line };
}

/** The organs with which titles begin: 澜江市人民政府关于…. Most titles of a portal begin with the same few. */
class TitleOrgans {
  readonly #own: OwnOrgans;
  readonly #known = new Map<string, { isOwn: boolean; foreign: string | null }>();

  constructor(own: OwnOrgans) {
    this.#own = own;
  }

  isOwn(title: string): boolean {
    return this.#of(title).isOwn;
  }

  /** Null where they are the portal's, or none are named. */
  foreign(title: string): string | null {
    const { foreign } = this.#of(title);
    return foreign !== null && /解读|图解|问答|一图读懂/.test(title) ? null : foreign;
  }

  #of(title: string) {
    const [, beginning = ""] =
      /^([^《“]{2,60}?)(?:关于|印发|转发|批转|公告|通告|令)/.exec(title) ?? [];
    let known = this.#known.get(beginning);
    if (known === undefined) {
      known = this.#told(organsIn(beginning));
      this.#known.set(beginning, known);
    }
    return known;
  }

  #told(organs: readonly string[]) {
    const isOwn = organs.some((one) => this.#own.has(one));
    const isForeign = !isOwn && organs.every((one) => ofState.test(one) && !ofAVillage.test(one));
    return { isOwn, foreign: isForeign && organs.length > 0 ? organs.join("、") : null };
  }
}

function organsIn(beginning: string): string[] {
  const organs = beginning.trim().split(/[、，\s]+/);
  return beginning !== "" && organs.every(isOrganName) ? organs : [];
}
