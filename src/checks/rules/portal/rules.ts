import type { Rule } from "../rule.ts";
import { annualReportHeadings } from "./annual-report-headings.ts";
import { blankSource } from "./blank-source.ts";
import { emptyColumn } from "./empty-column.ts";
import { guideFacts } from "./guide-facts.ts";
import { missingAnnualReport } from "./missing-annual-report.ts";
import { missingFooterFact } from "./missing-footer-fact.ts";
import { missingGuide } from "./missing-guide.ts";
import { staleColumn } from "./stale-column.ts";

/** The portal as a whole: columns, annual reports, guide, footer. */
export const portalRules: readonly Rule[] = [
  emptyColumn,
  staleColumn,
  missingAnnualReport,
  annualReportHeadings,
  missingGuide,
  guideFacts,
  missingFooterFact,
  blankSource,
];
