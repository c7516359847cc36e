import { WorkingCalendar } from "../../calendar/working-days.ts";
import { dayIn } from "../day-of-field.ts";
import { placeOf } from "../place-of.ts";
import { isPassedOn, organsOf } from "../reprint.ts";
import type { CheckedPortal, PortalRule, ReportAnywhere } from "../rule.ts";

/** The Regulations ask for disclosure within a number of days since they came into force. */
const since = "2008-05-01";

export const lateDisclosure: PortalRule = {
  id: "dates/late-disclosure",
  looksAt: "portal",
  severity: "warning",
  basis: "条例第二十六条",
  zh: {
    title: "公开晚于期限",
    message: "{issued} 形成，{found} 公开，相隔 {days} 个工作日，期限是 {limit} 个工作日。",
    cure: "核对两个日期；另有期限规定或以前已在别处公开的，加注 # 不检查 dates/late-disclosure：理由。",
  },
  en: {
    title: "Disclosed after the deadline",
    message:
      "Came into being on {issued} and was disclosed on {found}, {days} working days later; {limit} are allowed.",
    cure: "Check both days; waive this with a reason where another deadline holds or it was public elsewhere.",
  },
  check(portal, report) {
    for (const one of lateDocuments(portal)) if (one.isCounted) tell(one, report);
  },
};

/** Says no more than what is known: the holidays of some years are not in the table. */
export const lateDisclosureByWeekends: PortalRule = {
  id: "dates/late-disclosure-by-weekends",
  looksAt: "portal",
  severity: "hint",
  basis: "条例第二十六条",
  zh: {
    title: "公开可能晚于期限",
    message:
      "{issued} 形成，{found} 公开，只扣除周末相隔 {days} 个工作日，期限是 {limit} 个工作日；没有 {years} 年的放假安排，节假日没有扣除。",
    cure: "核对两个日期；在 portal.yaml 的 checks.holidays 里补上那一年的放假安排，就能算准。",
  },
  en: {
    title: "May be disclosed after the deadline",
    message:
      "Came into being on {issued} and was disclosed on {found}, {days} days without weekends later; {limit} working days are allowed. The holidays of {years} are not known and were not taken off.",
    cure: "Check both days; add the holidays of that year to `checks.holidays` in portal.yaml.",
  },
  check(portal, report) {
    for (const one of lateDocuments(portal)) if (!one.isCounted) tell(one, report);
  },
};

interface LateDocument {
  document: CheckedPortal["documents"][number];
  values: Record<string, string>;
  /** Whether all holidays in between are known. */
  isCounted: boolean;
}

function tell({ document, values }: LateDocument, report: ReportAnywhere): void {
  report(placeOf(document, "publishedOn"), values);
}

/** Two rules ask for them. */
const known = new WeakMap<CheckedPortal, readonly LateDocument[]>();

function lateDocuments(portal: CheckedPortal): readonly LateDocument[] {
  const late = known.get(portal) ?? find(portal);
  known.set(portal, late);
  return late;
}

/** What is passed on was due elsewhere, and what is given on request has other deadlines. */
function find({ documents, publishers, settings }: CheckedPortal): LateDocument[] {
  const { holidays } = settings.checks;
  const calendar = new WorkingCalendar(holidays);
  const isSame = organsOf(publishers);
  const limit = settings.deadlines.disclosureWorkingDays;
  return documents.flatMap((document): LateDocument[] => {
    const { meta } = document;
    const issued = dayIn(meta, "issuedOn") ?? dayIn(meta, "generatedOn");
    const found = dayIn(meta, "publishedOn");
    if (issued === null || found === null || issued < since || found <= issued) return [];
    const calendarDays = (Date.parse(found) - Date.parse(issued)) / 86_400_000;
    if (calendarDays <= limit || meta.disclosureMethod?.includes("依申请")) return [];
    if (isPassedOn(meta, isSame)) return [];
    const { days, unknownYears } = calendar.between(issued, found);
    if (days <= limit) return [];
    const counts = { days: String(days), limit: String(limit), years: unknownYears.join("、") };
    return [
      { document, values: { issued, found, ...counts }, isCounted: unknownYears.length === 0 },
    ];
  });
}
