const digits = "零一二三四五六七八九";

/** 1 to 9999 as it is counted: 十二, 一百零五, 一千二百; larger ones in digits. */
export function hanNumber(number: number): string {
  if (number < 1 || number > 9999) return String(number);
  const written = Array.from(String(number).padStart(4, "0"), Number)
    .map((digit, place) =>
      digit === 0 ? "零" : `${digits[digit]}${["千", "百", "十", ""][place]}`,
    )
    .join("");
  return written
    .replace(/零+/g, "零")
    .replace(/^零|零$/g, "")
    .replace(/^一十/, "十");
}

/** Digits one by one, as a year is written, with 零 for 0: 二零零八. */
export function hanDigits(number: string): string {
  return Array.from(number, (digit) => digits[Number(digit)] ?? digit).join("");
}
