import { type HolidayArrangement, holidayArrangements } from "./holiday-arrangements.ts";

/** Days added by the portal for years that the program does not know: `YYYY-MM-DD`. */
export interface AddedDays {
  off: readonly string[];
  work: readonly string[];
}

/** How many working days lie between two days. */
export interface WorkingDays {
  days: number;
  /** Years of which only the weekends were counted. */
  unknownYears: number[];
}

const oneDay = 86_400_000;
/** Day of the week of 1970-01-01. */
const thursday = 4;

/** Counts working days by the State Council's arrangements of days off and weekends worked. */
export class WorkingCalendar {
  /** Days since 1970. */
  readonly #off = new Set<number>();
  readonly #work = new Set<number>();
  readonly #years: ReadonlySet<number>;

  constructor(added: AddedDays) {
    for (const [year, arrangement] of Object.entries(holidayArrangements)) {
      this.#add(year, arrangement);
    }
    for (const day of added.off) this.#off.add(dayNumber(day));
    for (const day of added.work) this.#work.add(dayNumber(day));
    const years = [...Object.keys(holidayArrangements), ...added.off.map((day) => day.slice(0, 4))];
    this.#years = new Set(years.map(Number));
  }

  /** Working days after one day, up to and including another; the first day itself does not count (民法典第二百零一条). */
  between(from: string, to: string): WorkingDays {
    let days = 0;
    const unknownYears: number[] = [];
    const first = dayNumber(from) + 1;
    const end = dayNumber(to);
    for (let day = first; day <= end; day += 1) if (this.#isWorkingDay(day)) days += 1;
    for (let year = yearOf(first); first <= end && year <= yearOf(end); year += 1) {
      if (!this.#years.has(year)) unknownYears.push(year);
    }
    return { days, unknownYears };
  }

  #isWorkingDay(day: number): boolean {
    if (this.#work.has(day)) return true;
    const weekday = (((day + thursday) % 7) + 7) % 7;
    return weekday % 6 !== 0 && !this.#off.has(day);
  }

  #add(year: string, { holidays, workdays }: HolidayArrangement): void {
    for (const day of workdays) this.#work.add(dayNumber(`${year}-${day}`));
    for (const range of holidays) {
      const [first, last = first] = range.split("/");
      const end = dayNumber(`${year}-${last}`);
      for (let day = dayNumber(`${year}-${first}`); day <= end; day += 1) this.#off.add(day);
    }
  }
}

/** Days from 1970-01-01 to a day. */
function dayNumber(day: string): number {
  return Date.parse(day) / oneDay;
}

function yearOf(day: number): number {
  return new Date(day * oneDay).getUTCFullYear();
}
