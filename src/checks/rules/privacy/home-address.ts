import type { Hit, Sought } from "../sought.ts";

/** A word that says somebody lives there, and a door number after it. */
const atHome =
  /(?:家庭住址|家庭地址|现居住地|现住址|现住|居住地址|户籍地址|户籍所在地|户籍地|户口所在地|暂住地|住址)[^\d。；]{0,40}?\d+\s*(?:号|室|单元|栋|幢|弄|组)[^，,。；;|]{0,20}/g;
/** Building, unit and door of a block of flats. */
const flat =
  /[^，,。；;：:|\s]{0,20}\d{1,6}\s*(?:栋|幢|座|号楼|#楼|号)[^，,。；;|\s]{0,4}?\d{1,6}\s*单元[^，,。；;|\s]{0,4}?\d{2,4}\s*[室号房户]/g;
/** What an organ or a firm says of its own place. */
const ofAnOffice =
  /办公|受理|窗口|单位地址|联系地址|注册地|经营|公司|中心|服务|委员会|政府|机关|诊所|药店|门市|商铺|超市/;

/** Home addresses down to the door; an address down to township or street is as far as may be told. */
export const homeAddress: Sought = {
  id: "privacy/home-address",
  looksAt: "everywhere",
  severity: "warning",
  basis: "条例第十五条",
  zh: {
    title: "住址写到了门牌",
    message: [
      "{place}等 {count} 处像是个人住址，写到了门牌号，如 {shown}。",
      "{place}像是个人住址，写到了门牌号：{shown}。",
      "这里像是个人住址，写到了门牌号：{shown}。",
    ],
    cure: "只写到乡镇或街道。单位的办公地址不算，可以写明“办公地址”。已经提交过的，git 历史里还留着，要请管理员清理历史。",
  },
  en: {
    title: "Home address to the door",
    message: [
      "{place} looks like a home address to the door: {shown}. The file has {count} in all.",
      "{place} looks like a home address to the door: {shown}.",
      "This looks like a home address to the door: {shown}.",
    ],
    cure: "Tell no more than township or street. An office is none: call it 办公地址. Git keeps what was committed: the history has to be cleaned.",
  },
  leastDigits: 1,
  find(text) {
    const hits: Hit[] = [];
    if (!/\d/.test(text)) return hits;
    for (const form of text.includes("单元") ? [atHome, flat] : [atHome]) {
      for (const { 0: address, index } of text.matchAll(form)) {
        const around = text.slice(Math.max(0, index - 20), index) + address;
        const isOffice = form === flat && ofAnOffice.test(around);
        const isKnown = hits.some((hit) => hit.index <= index && index < hit.index + 60);
        if (!isOffice && !isKnown) hits.push({ index, shown: withoutDoor(address) });
      }
    }
    return hits;
  },
};

/** The address with every digit of house, unit and door covered. */
function withoutDoor(address: string): string {
  return address.trim().replace(/\d/g, "*");
}
