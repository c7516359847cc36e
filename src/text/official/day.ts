const year = "(?:[12１２][0-9０-９]{3}|[〇零○oO一二三四五六七八九]{4})";
const part = "(?:[0-9０-９]{1,2}|[〇零○一二三四五六七八九十]{1,3})";

const forms = [
  new RegExp(`^${year}\\s*年\\s*${part}\\s*月\\s*${part}\\s*日$`, "u"),
  /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/u,
];

/** 二〇一八年十二月三十一日, with blanks in between. */
const longest = 20;

/** Whether a trimmed line is a day and nothing else: 2018年2月7日, 二〇一八年二月七日, 2018-02-07. */
export function isDay(line: string): boolean {
  return line.length <= longest && forms.some((form) => form.test(line));
}
