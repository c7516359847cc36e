import fc from "fast-check";
import { expect, test } from "vitest";
import { dayIn, isTimeZone, offsetOn } from "./time-zone.ts";

const zones = fc.constantFrom("Asia/Shanghai", "Asia/Urumqi", "Asia/Hong_Kong", "UTC");
const instants = fc.date({
  min: new Date("1900-01-01T00:00:00Z"),
  max: new Date("2199-12-31T00:00:00Z"),
  noInvalidDate: true,
});

/** What the system says of a zone at an instant. */
function told(timeZone: string, instant: Date, options: Intl.DateTimeFormatOptions) {
  const parts = new Intl.DateTimeFormat("en", { timeZone, ...options }).formatToParts(instant);
  return (name: string) => parts.find(({ type }) => type === name)?.value ?? "";
}

test("the day in a zone is what the system says", () => {
  fc.assert(
    fc.property(zones, instants, (zone, instant) => {
      const part = told(zone, instant, { year: "numeric", month: "2-digit", day: "2-digit" });
      expect(dayIn(zone, instant)).toBe(`${part("year")}-${part("month")}-${part("day")}`);
    }),
  );
});

test("what a zone is ahead of UTC is what the system says", () => {
  fc.assert(
    fc.property(zones, instants, (zone, instant) => {
      const day = instant.toISOString().slice(0, 10);
      const part = told(zone, new Date(`${day}T00:00:00Z`), { timeZoneName: "longOffset" });
      expect(offsetOn(zone, day)).toBe(part("timeZoneName").slice("GMT".length) || "Z");
    }),
  );
});

test.each(["1991-12-31T15:59:59Z", "1991-12-31T16:00:00Z", "1989-07-01T15:30:00Z"])(
  "in China at %s, at the ends of what is known without asking",
  (time) => {
    const instant = new Date(time);
    const part = told("Asia/Shanghai", instant, {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    expect(dayIn("Asia/Shanghai", instant)).toBe(`${part("year")}-${part("month")}-${part("day")}`);
  },
);

test("names of zones are those that the system knows", () => {
  expect(["Asia/Shanghai", "PRC", "UTC"].map(isTimeZone)).toEqual([true, true, true]);
  expect(["", "Asia/Beijing", "asia", "../x"].map(isTimeZone)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
