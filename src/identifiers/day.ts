/**
 * A calendar day is the text `YYYY-MM-DD`; a moment is a day with an optional time after it
 * (`2018-04-18 19:28`). Both sort as text and carry no time zone: they are what the page says.
 */

const momentForm = /^(\d{4})-(\d{2})-(\d{2})(?: ([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/;

const otherNotation =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2}:\d{2}(?::\d{2})?)(?:\.\d+)?)?$/;

/** Whether the text is a real calendar day, `YYYY-MM-DD`: 2021-02-29 is none. */
export function isDay(text: string): boolean {
  return text.length === 10 && isMoment(text);
}

/** Whether the text is a real calendar day with or without a time (`HH:mm` or `HH:mm:ss`). */
export function isMoment(text: string): boolean {
  const match = momentForm.exec(text);
  return match !== null && isInCalendar(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Whether the text names a day that is in no calendar, in any notation: `2021-02-30` and `2021年2月30日`, not `soon`. */
export function namesNoSuchDay(text: string): boolean {
  const match = otherNotation.exec(text.normalize("NFKC").trim());
  return match !== null && !isInCalendar(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day before a day, `YYYY-MM-DD`. */
export function dayBefore(day: string): string {
  return daysFrom(day, -1);
}

/** The day after a day, `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return daysFrom(day, 1);
}

function daysFrom(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The day of a moment: `2018-04-18 19:28` gives `2018-04-18`. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/** The time of a moment: `2018-04-18 19:28` gives `19:28`; null where only the day is known. */
export function timeOf(moment: string): string | null {
  return moment.length > 10 ? moment.slice(11) : null;
}

/**
 * Reads a day written in another common notation (`2018年4月8日`, `2018/4/8 9:05`,
 * `2018-04-08T09:05`) and writes it as the contract wants it; null when it is none.
 */
export function parseMoment(text: string): string | null {
  const match = otherNotation.exec(text.normalize("NFKC").trim());
  if (!match) return null;
  const [, year = "", month = "", day = "", time] = match;
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment =
    time === undefined ? date : `${date} ${time.padStart(time.length > 5 ? 8 : 5, "0")}`;
  return isMoment(moment) ? moment : null;
}

function isInCalendar(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
