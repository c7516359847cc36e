/** Days since 1970-01-01 of a day `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

/** The number of a day that may be none; null: it is not a day of the calendar, written `YYYY-MM-DD`. */
export function readDay(day: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const number = dayNumber(day);
  return Number.isNaN(number) || dayOf(number) !== day ? null : number;
}

/** The day `YYYY-MM-DD` of a number of days since 1970-01-01. */
export function dayOf(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
