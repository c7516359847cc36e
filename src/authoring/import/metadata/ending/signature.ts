import { isOrganName, organsOf } from "../../../../identifiers/organ-name.ts";
import { isBlank, type PageLine } from "../page/page-lines.ts";
import { momentAlone, momentsIn } from "../values/dates.ts";

/** Organs and day with which a text is signed. */
export interface Signature {
  issuers: string[];
  /** `YYYY-MM-DD`; null where the organ stands alone. */
  day: string;
  /** As it stands. */
  found: string;
  line: number;
  organLine: number;
  organsFound: string;
}

const mostOrganLines = 12;
/** An office that goes by its short name: 青禾县扶贫办. */
const office = /^\p{Script=Han}{1,8}[省市县区州旗镇乡]\p{Script=Han}{1,8}办$/u;
const afterText =
  /^\s*(?:[(（]|附件|附:|附：|抄送|抄报|主送|来源|编辑|责任编辑|联系人|解读|政策解读)/u;

/**
 * The signature of a text: a day alone on its line below the organs that sign, the first of the text (an annex may have
 * its own), or a day alone as the last line. Null when there is none.
 */
export function signatureOf(lines: readonly PageLine[]): Signature | null {
  const written = lines.filter((line) => !isBlank(line));
  const place = written.findIndex((_, index) => index > 0 && organsAbove(written, index) !== null);
  if (place >= 0) return signatureAt(written, place);
  const last = written.findLastIndex(({ text }) => !afterText.test(text));
  return last > 0 && momentAlone(written[last]?.text ?? "") ? signatureAt(written, last) : null;
}

function signatureAt(lines: readonly PageLine[], place: number): Signature | null {
  const line = lines[place];
  const moment = line && momentsIn(line.text)[0];
  if (!line || !moment) return null;
  const organs = organsAbove(lines, place) ?? [];
  const organsFound = organs.map(({ text }) => text.trim()).join("\n");
  return {
    issuers: organsOf(organsFound),
    day: moment.moment.slice(0, 10),
    found: line.text.slice(moment.start, moment.end),
    line: line.number,
    organLine: organs[0]?.number ?? line.number,
    organsFound,
  };
}

/** The lines of organs that sign on the day at `place`; null where that line is no day or no organ signs. */
function organsAbove(lines: readonly PageLine[], place: number): PageLine[] | null {
  const line = lines[place];
  if (line?.block.kind !== "text") return null;
  if (!momentAlone(line.text)) return organBefore(line);
  const organs: PageLine[] = [];
  for (let above = place - 1; above > 0 && organs.length < mostOrganLines; above -= 1) {
    const organ = lines[above];
    if (!organ || !signs(organ)) break;
    organs.unshift(organ);
  }
  return organs.length > 0 ? organs : null;
}

/** An organ that stands on the same line before its day: `青禾县人民政府  2018年3月8日`. */
function organBefore(line: PageLine): PageLine[] | null {
  const [moment, ...others] = momentsIn(line.text);
  if (!moment || others.length > 0 || line.text.slice(moment.end).trim() !== "") return null;
  const text = line.text.slice(0, moment.start);
  return signs({ ...line, text }) ? [{ ...line, text }] : null;
}

function signs({ block, text }: PageLine): boolean {
  if (block.kind !== "text" || block.level !== null) return false;
  return text
    .trim()
    .split(/\s{2,}/u)
    .every((name) => isOrganName(name) || office.test(name));
}
