import { dayBefore } from "../../identifiers/day.ts";
import type { FrontMatter, ValidityStatus } from "../../schema/index.ts";

/** Whether a document holds on the day of the build. */
export interface Validity {
  status: ValidityStatus;
  /** Why, in Chinese, for the page: `2020-01-01 起废止`; empty when the document only states it. */
  reason: string;
}

/** The facts that decide whether a document holds; days are `YYYY-MM-DD`, later documents come from relations. */
export interface ValidityFacts {
  stated: ValidityStatus | undefined;
  effectiveOn: string | undefined;
  expiresOn: string | undefined;
  repealedOn: string | undefined;
  /** Documents of this portal that repeal, replace or amend this one, with the day from which they do. */
  laterActs: LaterAct[];
}

export interface LaterAct {
  kind: "repeals" | "replaces" | "amends";
  /** As it stands in a sentence: 《title》, or a number where the title is not public. */
  name: string;
  from: string;
}

/** Days, both included, on which a document holds; `null` where a side is open. */
export interface ForcePeriod {
  from: string | null;
  until: string | null;
}

const day = (value: string | undefined) => value?.slice(0, 10);

/** Reads the deciding facts from front-matter; times of day are dropped. */
export function validityFacts(meta: FrontMatter, laterActs: LaterAct[]): ValidityFacts {
  return {
    stated: meta.validity,
    effectiveOn: day(meta.effectiveOn),
    expiresOn: day(meta.expiresOn),
    repealedOn: day(meta.repealedOn),
    laterActs,
  };
}

/**
 * Whether a document holds on a day, and why. Days decide before the stated word, because a word is true only
 * for the day it was written. A document without any statement stays `unlabelled`: unlabelled is not valid.
 */
export function validityOn(facts: ValidityFacts, asOf: string): Validity {
  const { stated, effectiveOn, expiresOn, repealedOn, laterActs } = facts;
  if (repealedOn && repealedOn <= asOf)
    return { status: "repealed", reason: `自${repealedOn}起废止` };
  const ending = laterActs.find((act) => act.kind !== "amends" && act.from <= asOf);
  if (ending) {
    const verb = ending.kind === "repeals" ? "废止" : "替代";
    return { status: "repealed", reason: `自${ending.from}起被${ending.name}${verb}` };
  }
  if (stated === "repealed") return { status: "repealed", reason: "" };
  if (expiresOn && expiresOn < asOf) return { status: "expired", reason: `有效期至${expiresOn}` };
  if (stated === "expired") return { status: "expired", reason: "" };
  if (effectiveOn && effectiveOn > asOf) {
    return { status: "pending", reason: `自${effectiveOn}起施行` };
  }
  const amending = laterActs.find((act) => act.kind === "amends" && act.from <= asOf);
  if (stated === "pending" && effectiveOn) {
    return { status: "inForce", reason: `自${effectiveOn}起施行` };
  }
  if (amending && (stated === "inForce" || stated === "amended")) {
    return { status: "amended", reason: `自${amending.from}起被${amending.name}修改` };
  }
  if (stated === undefined || stated === "unlabelled") return { status: "unlabelled", reason: "" };
  return { status: stated, reason: expiresOn ? `有效期至${expiresOn}` : "" };
}

/**
 * The days on which a document is in force, for "in force on this day". `null` when that is not known: an
 * unlabelled document, or one that is said to have ended without a day.
 * @param start the day it came into being, used where no effective day is given
 */
export function forcePeriod(facts: ValidityFacts, start: string): ForcePeriod | null {
  const { stated, effectiveOn, expiresOn, repealedOn, laterActs } = facts;
  if (stated === undefined || stated === "unlabelled") return null;
  let until = expiresOn ?? null;
  const endOn = (end: string) => {
    if (until === null || end < until) until = end;
  };
  if (repealedOn) endOn(dayBefore(repealedOn));
  for (const act of laterActs) if (act.kind !== "amends") endOn(dayBefore(act.from));
  if ((stated === "repealed" || stated === "expired") && until === null) return null;
  if (stated === "pending" && !effectiveOn) return null;
  return { from: effectiveOn ?? start, until };
}
