/**
 * How the 3,755 common characters are read. GB 2312 has them in the order of their sound, and every browser knows that
 * order (`TextDecoder`), so that the table is how many of them each syllable has. One reading each, without tone; ü is u.
 */
const common =
  "a2ai13an9ang3ao9ba18bai8ban15bang12bao17bei15ben4beng6bi24bian12biao4bie4bin6bing9" +
  "bo19bu11ca1cai11can7cang5cao5ce5ceng2cha11chai3chan10chang13chao9che6chen10cheng15" +
  "chi16chong5chou12chu16chuai1chuan7chuang6chui5chun7chuo2ci12cong6cou1cu4cuan3cui8" +
  "cun3cuo6da6dai12dan15dang5dao12de3deng7di19dian16diao9die7ding9diu1dong10dou8du14" +
  "duan6dui4dun9duo12e13en1er8fa8fan17fang11fei12fen15feng15fo1fou1fu45ga2gai6gan11" +
  "gang9gao10ge17gei1gen2geng7gong15gou9gu18gua6guai3guan11guang3gui16gun3guo6ha1hai7" +
  "han19hang3hao9he18hei2hen4heng5hong9hou7hu18hua9huai5huan14huang14hui21hun6huo10ji53" +
  "jia17jian40jiang13jiao28jie27jin20jing25jiong2jiu17ju25juan7jue10jun11ka4kai5kan6" +
  "kang7kao4ke15ken4keng2kong4kou4ku7kua5kuai4kuan2kuang8kui11kun4kuo4la7lai3lan15lang7" +
  "lao9le2lei11leng3li34lia1lian14liang11liao13lie5lin12ling14liu11long9lou6lu34luan6" +
  "lue2lun7luo12ma9mai6man9mang6mao12me1mei16men3meng8mi14mian9miao8mie2min6ming6miu1" +
  "mo17mou3mu15na7nai5nan3nang1nao5ne1nei2nen1neng1ni11nian7niang2niao2nie7nin1ning6" +
  "niu4nong4nu4nuan1nue2nuo4o1ou7pa6pai6pan8pang5pao7pei9pen2peng14pi17pian4piao4pie2" +
  "pin5ping9po8pou1pu15qi36qia3qian22qiang8qiao15qie5qin11qing13qiong2qiu8qu13quan11" +
  "que8qun2ran4rang5rao3re2ren10reng2ri1rong10rou3ru10ruan2rui3run2ruo2sa3sai4san4sang3" +
  "sao4se3sen1seng1sha9shai2shan16shang8shao11she12shen16sheng11shi47shou10shu33shua2" +
  "shuai4shuan2shuang3shui4shun4shuo4si16song8sou4su12suan3sui11sun3suo8ta9tai9tan18" +
  "tang13tao11te1teng4ti15tian8tiao5tie3ting10tong13tou4tu11tuan2tui6tun3tuo11wa7wai2" +
  "wan17wang10wei33wen10weng3wo9wu29xi35xia13xian26xiang20xiao18xie21xin10xing15xiong7" +
  "xiu9xu19xuan10xue6xun14ya16yan33yang17yao15ye15yi53yin16ying18yo1yong15you20yu45" +
  "yuan20yue10yun12za3zai7zan4zang3zao14ze4zei1zen1zeng4zha14zhai6zhan17zhang15zhao10" +
  "zhe10zhen16zheng15zhi43zhong11zhou14zhu26zhua2zhuai1zhuan6zhuang7zhui6zhun2zhuo11" +
  "zi15zong7zou4zu8zuan2zui4zun2zuo8";

/** Rarer ones that laws and names of places have: characters, then their syllable. */
const rare =
  "庵垵鹌an岙螯鳌獒ao鲌ba孢煲bao碚悖bei箅篦匕荸bi匾鳊bian裱镖biao殡槟髌bin禀摒bing亳bo漕cao汊cha觇禅瀍谄chan娼鲳chang砗che" +
  "柽蛏cheng铳chong踹chuai槌chui鹑chun辍chuo祠ci殂cu萃cui痤cuo玳dai裆dang诋荻di玷癫dian鲷diao鲽die啶ding" +
  "胴dong渎du煅簖duan趸炖dun鲂fang榧鲱翡蜚淝腓fei蝠fu矸橄泔酐苷擀gan镉滆嗝骼膈ge蚣gong篝gou钴毂鲴痼轱gu鳏鹳鳤guan犷guang" +
  "鲑皈gui蚶han濠hao壑he潢隍湟huang洄hui馄hun羁暨瘠鲫鲚矶鱀稷髻ji胛jia腱睑僭jian滘鲛jiao碣诘jie觐jin腈阱泾jing莒泃苣ju" +
  "鳜崛jue铐kao恪稞ke匮kui徕崃涞lai榄lan螂lang崂lao鳓le澧蛎罹鲡溧锂li殓鲢蠊lian瞭liao遴麟lin鲮ling遛浏绺liu珑long溇lou" +
  "泸鲈辘lu漯luo霾唛mai鳗螨man邙蟒mang瑁旄牦mao魅mei渑mian闵岷min冥ming殁馍mo钼mu捺na鲵铌ni乜蘖nie弩nu瓯ou哌pai泮pan" +
  "癖铍郫蜱伾邳pi嫖剽piao姘pin鲆ping鄱po濮蹼pu憩杞鳍麒淇荠qi芡掮qian羟qiang荞qiao惬qie邛qiong衢祛磲蛐qu饪轫ren榕rong洳ru" +
  "卅sa搡sang痧sha鳝shan杓shao畲she鲹shen嵊sheng鲥贳shi狩艏shou纾沭shu涮shuan泗祀锶si淞凇song馊sou睢sui唢suo" +
  "榻铊鳎ta鲐钛tai钽tan洮tao苕tiao潼tong钍tu疃tuan豚饨tun莞wan诿猥偎wei汶wen婺鹉蜈wu嬉徙淅歙蜥xi瑕xia酰苋xian亵勰xie" +
  "溴xiu圩诩xu渲xuan鳕谑xue徇窨鲟薰浔xun兖檐偃胭鼹yan谒ye贻驿缢懿黟蜴yi瘾龈鄞狺yin罂颍鹦ying壅甬鳙邕俑yong鱿鼬you谕禺瑜堉妪yu" +
  "塬yuan罾缯zeng楂zha蟑zhang鮡zhao辄zhe圳赈鸩zhen筝诤zheng祉zhi冢zhong渚zhu涿濯zhuo孳姊眦zi鯮zong菹zu唑zuo";

/** First of the common characters, in GB 2312: rows from here on have 94. */
const [firstRow, firstCell, cells] = [0xb0, 0xa1, 94];

/** The syllable of each character that is known, without tone: `guan`. */
export function readings(): Map<string, string> {
  const bytes: number[] = [];
  const syllables: string[] = [];
  for (const [syllable, count] of pairsOf(common, /[a-z]+|\d+/g)) {
    for (let i = 0; i < Number(count); i++) {
      const at = syllables.push(syllable) - 1;
      bytes.push(firstRow + Math.floor(at / cells), firstCell + (at % cells));
    }
  }
  const characters = new TextDecoder("gb18030").decode(Uint8Array.from(bytes));
  const found = new Map(Array.from(characters, (each, at) => [each, syllables[at] ?? ""]));
  for (const [characters, syllable] of pairsOf(rare, /[a-z]+|[^a-z]+/g)) {
    for (const each of characters) found.set(each, syllable);
  }
  return found;
}

/** The parts of a table, two by two. */
function pairsOf(table: string, part: RegExp): [first: string, second: string][] {
  const parts = table.match(part) ?? [];
  return Array.from({ length: parts.length / 2 }, (_, pair) => [
    parts[2 * pair] ?? "",
    parts[2 * pair + 1] ?? "",
  ]);
}
