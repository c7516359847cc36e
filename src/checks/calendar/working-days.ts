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

/** Counts working days by the State Council's arrangements of days off and weekends worked. */
export class WorkingCalendar {
  readonly #off = new Set<string>();
  readonly #work = new Set<string>();
  readonly #years: ReadonlySet<number>;

  constructor(added: AddedDays) {
    for (const [year, arrangement] of Object.entries(holidayArrangements)) {
      this.#add(year, arrangement);
    }
    for (const day of added.off) this.#off.add(day);
    for (const day of added.work) this.#work.add(day);
    const years = [...Object.keys(holidayArrangements), ...added.off.map((day) => day.slice(0, 4))];
    this.#years = new Set(years.map(Number));
  }

  /** Working days after one day, up to and including another; the first day itself does not count (民法典第二百零一条). */
  between(from: string, to: string): WorkingDays {
    let days = 0;
    const unknownYears = new Set<number>();
    const end = Date.parse(to);
    for (let time = Date.parse(from) + oneDay; time <= end; time += oneDay) {
      const date = new Date(time);
      if (this.#isWorkingDay(date)) days += 1;
      if (!this.#years.has(date.getUTCFullYear())) unknownYears.add(date.getUTCFullYear());
    }
    return { days, unknownYears: [...unknownYears] };
  }

  #isWorkingDay(date: Date): boolean {
    const day = date.toISOString().slice(0, 10);
    if (this.#work.has(day)) return true;
    return date.getUTCDay() % 6 !== 0 && !this.#off.has(day);
  }

  #add(year: string, { holidays, workdays }: HolidayArrangement): void {
    for (const day of workdays) this.#work.add(`${year}-${day}`);
    for (const range of holidays) {
      const [first, last = first] = range.split("/");
      const end = Date.parse(`${year}-${last}`);
      for (let time = Date.parse(`${year}-${first}`); time <= end; time += oneDay) {
        this.#off.add(new Date(time).toISOString().slice(0, 10));
      }
    }
  }
}
