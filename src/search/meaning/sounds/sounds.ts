import { readings } from "./readings.ts";

/** Characters that titles have with more than one reading; the first is the one of `readings`. */
const several =
  "行xing hang,重zhong chong,长chang zhang,会hui kuai,调diao tiao,传chuan zhuan,车che ju,藏cang zang,厦sha xia,单dan shan," +
  "参can shen,差cha chai,乐le yue,率shuai lu,便bian pian,降jiang xiang,校xiao jiao,血xue xie,省sheng xing," +
  "给gei ji,解jie xie,系xi ji,还hai huan,都dou du,朝chao zhao,种zhong chong,曾ceng zeng,盛sheng cheng,仔zi zai," +
  "弹dan tan,泊bo po,的de di,地di de,得de dei,强qiang jiang,数shu shuo,属shu zhu,石shi dan,宿su xiu,蔚wei yu," +
  "著zhu zhuo,六liu lu,颈jing geng,括kuo gua,期qi ji,薄bo bao,剥bo bao,削xiao xue,屏ping bing,圈quan juan,卡ka qia," +
  "番fan pan,尉wei yu,尿niao sui,沈shen chen,覃qin tan,区qu ou,仇chou qiu,查cha zha,折zhe she,畜chu xu,否fou pi,塞sai se," +
  "核he hu,殷yin yan,吁yu xu,幢zhuang chuang,翟zhai di,大da dai,没mei mo,囤tun dun,娩mian wan";

let known: Map<string, readonly string[]> | undefined;

/** Readings of a folded Han character, without tone, the usual one first; none where it is not known. */
export function soundsOf(character: string): readonly string[] {
  known ??= table();
  return known.get(character) ?? [];
}

/** The usual reading of every character of a folded text, or null where one of them is not known. */
export function soundsOfAll(text: string): string[] | null {
  const sounds = Array.from(text, (each) => soundsOf(each)[0]);
  return sounds.every((each) => each !== undefined) ? sounds : null;
}

function table(): Map<string, readonly string[]> {
  const sounds = new Map<string, readonly string[]>();
  for (const [character, syllable] of readings()) sounds.set(character, [syllable]);
  for (const [, character = "", more = ""] of several.matchAll(/(\p{Script=Han})([a-z ]+)/gu)) {
    const before = sounds.get(character) ?? [];
    sounds.set(character, [...new Set([...before, ...more.split(" ")])]);
  }
  return sounds;
}
