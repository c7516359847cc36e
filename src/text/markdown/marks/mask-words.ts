/**
 * What masks of names, places and numbers leave beside their stars: `张**与李**`, `青禾县**镇**村`,
 * `**公司与**公司`, `带**号为必填`. Used to tell such stars from `请**务必**办理`.
 */

/** Common surnames, and the last characters of those of two; 某 stands for any. */
const surnames = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳司徒官诸葛尉迟某" +
    "張劉陳楊黃趙吳孫馬鄭許韓馮鄧葉蘇呂盧薑鍾譚陸範賈韋鄒龍黎賀顧龔萬錢嚴湯溫樊齊喬龐顏莊聶魯關蘭寧紀單",
);

/** Whether a mask may stand behind this character: 张**, 某**. */
export function mayBeSurname(character: string): boolean {
  return surnames.has(character);
}

const units =
  "[省市县縣区區乡鄉镇鎮村屯组組社街路巷号號栋棟幢楼樓室户戶单單元年月日时時分万萬亿億米吨噸亩畝人名个個件份次条條款项項章节節期批届屆岁歲]" +
  "|平方米|平方公里|公里|公斤|万元|萬元|亿元|億元|人次|小区|小區|社区|社區|街道|大道|单元|號樓|号楼|公司|有限公司|集团|集團|企业|企業|学校|學校|小学|小學|中学|中學|大学|大學|医院|醫院|银行|銀行|合作社|先生|女士|小姐|同志|同学|同學|老师|老師|教授|医生|醫生";

/** A word that a masked name stands before, and then the end, or a word that goes on from it. */
const unitFirst = new RegExp(
  `^(?:${units})(?:$|[\\s\\p{P}\\p{S}]|[与與和及或等的为為至到向在於于诉訴任是项項必选選可不未均已])`,
  "u",
);

/** Whether a text begins with what follows a mask: `镇`, `号为必填`, `公司与`. */
export function beginsLikeUnit(text: string): boolean {
  return unitFirst.test(text);
}
