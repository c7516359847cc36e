/**
 * Radicals that are no compatibility forms, with the ideographs they stand for (Unicode's
 * EquivalentUnifiedIdeograph); U+2E80 and U+2E9A have none. Two strings, sign by sign.
 */
const supplement =
  "⺁⺂⺃⺄⺅⺆⺇⺈⺉⺊⺋⺌⺍⺎⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳";
const ideographs =
  "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣尢𡯂巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑钅長镸长门𨸏阝雨青韦页风飞食𩙿飠饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟";

const signs = [...ideographs];
const known = new Map([...supplement].map((radical, at) => [radical, signs[at] ?? radical]));
const radicals = /[\u2e81-\u2ef3\u2f00-\u2fd5]/gu;

/** Every radical in a text, as text taken from PDF files has them: ⻘⽲ looks like 青禾 and is not found by it. */
export function radicalsIn(text: string): string[] {
  return text.match(radicals) ?? [];
}

/**
 * A text with every radical as the ideograph it stands for.
 * @param traditional whether the text is in Traditional characters: ⼾ stands for 戶 there, for 户 elsewhere
 */
export function withoutRadicals(text: string, traditional = false): string {
  return text.replace(radicals, (radical) => {
    if (radical === "⼾" && !traditional) return "户";
    return known.get(radical) ?? radical.normalize("NFKC");
  });
}
