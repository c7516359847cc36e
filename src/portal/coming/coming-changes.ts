import { dayAfter, dayBefore } from "../../identifiers/day.ts";
import type { HeldBackDocument } from "../held-back/held-back.ts";
import type { ChangeKind, ComingChanges, PortalDocument } from "../model/portal.ts";
import { type ValidityFacts, validityOn } from "../model/validity.ts";

const kinds = {
  inForce: "effective",
  unlabelled: "effective",
  partiallyInForce: "effective",
  pending: "effective",
  amended: "amended",
  expired: "expired",
  repealed: "repealed",
} as const satisfies Record<PortalDocument["validity"]["status"], ChangeKind>;

/** Gathers what the days to come will change, document by document, and keeps only the first such day. */
export class Coming {
  readonly #asOf: string;
  #next: ComingChanges | null = null;

  constructor(asOf: string) {
    this.#asOf = asOf;
  }

  /** A document of the portal, with what decides whether it holds. */
  add(title: string, facts: ValidityFacts): void {
    if (!mayTurn(facts)) return;
    for (const day of turningDays(facts)) {
      if (day <= this.#asOf || (this.#next && day > this.#next.day)) continue;
      const [before, after] = [validityOn(facts, dayBefore(day)), validityOn(facts, day)];
      if (before.status === after.status && before.reason === after.reason) continue;
      this.#take(day, kinds[after.status], title);
    }
  }

  /** A document that waits for its day of publication. */
  addHeldBack({ day, title }: HeldBackDocument): void {
    if (day && !(this.#next && day > this.#next.day)) this.#take(day, "published", title);
  }

  /** Null: everything stays as it is. */
  get next(): ComingChanges | null {
    return this.#next;
  }

  #take(day: string, kind: ChangeKind, title: string): void {
    if (!this.#next || day < this.#next.day) this.#next = { day, changes: [] };
    this.#next.changes.push({ kind, title });
  }
}

/** Most documents say of no day what it changes. */
function mayTurn({ effectiveOn, expiresOn, repealedOn, laterActs }: ValidityFacts): boolean {
  return !!(effectiveOn || expiresOn || repealedOn) || laterActs.length > 0;
}

/** Every day on which the validity of a document may turn. */
function turningDays({
  effectiveOn,
  expiresOn,
  repealedOn,
  laterActs,
}: ValidityFacts): Set<string> {
  const days = [effectiveOn, expiresOn && dayAfter(expiresOn), repealedOn];
  return new Set(
    [...days, ...laterActs.map(({ from }) => from)].filter((day) => !!day) as string[],
  );
}
