import { isMoment } from "../../../../identifiers/day.ts";

const hour = 3_600_000;
const day = 24 * hour;
/** China has kept one time, eight hours before UTC, without summer time since 1992. */
const offset = 8 * hour;

/** A moment given in milliseconds since 1970. */
export interface EpochMoment {
  moment: string;
  /** False where the page's program seems to have shifted a day twice. */
  sure: boolean;
}

/**
 * Reads milliseconds since 1970 in Asia/Shanghai; null for any other number. What machines hold for a day without a time
 * is midnight, here or in UTC. Midnight here taken to UTC twice stands eight hours early, at 16:00:00.000 of the day
 * before: since hardly anything happens on that very millisecond, it is read as the day it was, but unsure.
 */
export function momentOfEpoch(text: string): EpochMoment | null {
  if (!/^\d{12,13}$/.test(text)) return null;
  const milliseconds = Number(text);
  const local = milliseconds + offset;
  if (local % day === 0 || milliseconds % day === 0) return asFound(local, 10, true);
  if ((local + offset) % day === 0) return asFound(local + offset, 10, false);
  return asFound(local, local % 60_000 === 0 ? 16 : 19, true);
}

function asFound(local: number, length: number, sure: boolean): EpochMoment | null {
  const moment = new Date(local).toISOString().replace("T", " ").slice(0, length);
  return isMoment(moment) ? { moment, sure } : null;
}
