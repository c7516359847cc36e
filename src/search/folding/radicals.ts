/** Radicals of U+2E80–2EFF, each with the character it is the shape of: Unicode's Equivalent_Unified_Ideograph. */
const pairs = [
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍尐⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑",
  "⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爬⺦丬⺧牛⺨犭⺩王",
  "⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑",
  "⺾艹⺿艺⻀艻⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辷⻎辸⻏邑⻐钅⻑長",
  "⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼",
  "⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟",
].join("");

const table = new Map<string, string>();
const characters = Array.from(pairs);
for (let i = 0; i < characters.length; i += 2) {
  table.set(characters[i] as string, characters[i + 1] as string);
}

/**
 * The ordinary character that looks like a radical of the block CJK Radicals Supplement, any other character as it
 * is: texts taken from PDF hold ⺠ for 民. Kangxi radicals (U+2F00–2FDF) are folded by NFKC already.
 */
export function ordinaryCharacter(radical: string): string {
  return table.get(radical) ?? radical;
}
