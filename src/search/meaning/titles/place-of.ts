const division = "(?:特别行政区|自治区|自治州|自治县|自治旗|省|市|县|区|旗|[镇乡](?=人民政府|党))";
const atStart = new RegExp(`^(\\p{Script=Han}{2,9}?)${division}`, "u");
/** What stands in words that are no names: 国务院…, 城市…, 经济开发区. */
const inOtherWords =
  /[的和与及对于关国民人公用农居生校园小各本全社地街辖新税湾]|经济|开发|城市|城镇|乡镇|示范|保护|风景|试点|行政/u;
/** Names that stand for themselves, without what they are. */
const short = new Set("北京 上海 天津 重庆 香港 澳门 台湾".split(" "));
const longest = 5;
/** 景宁畲族自治县 is 景宁 to those who live there. */
const nameOfAutonomous = 2;

/**
 * The place that a folded title begins with, without what it is: 北京市养犬管理规定 is of 北京.
 * @returns null where it begins with none; `end`: where the place ends in the title
 */
export function placeOf(title: string): { place: string; end: number } | null {
  const found = atStart.exec(title);
  const [whole = "", name = ""] = found ?? [];
  if (name !== "" && !inOtherWords.test(name)) {
    const place = name.includes("族") ? name.slice(0, nameOfAutonomous) : name;
    return place.length <= longest ? { place, end: whole.length } : null;
  }
  const start = title.slice(0, 2);
  return short.has(start) ? { place: start, end: start.length } : null;
}
