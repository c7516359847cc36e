/**
 * What is asked of a portal of real laws to tell what a first query costs: forty of all kinds, as people ask. Words of one pair and of
 * several, common and rare; titles, numbers, phrases in a row, exclusions; everyday questions that no text holds word for word, which
 * the similar answer is for.
 */
export const visitQueries: readonly string[] = [
  ..."养犬 公积金 烟花爆竹 电梯安全 行政复议 营商环境 安全生产 食品安全 土地征收 义务教育".split(
    " ",
  ),
  ..."未成年人保护 政府信息公开 突发事件应对 工伤保险条例 道路交通安全法 见义勇为 生猪屠宰".split(
    " ",
  ),
  ..."公共场所禁止吸烟的规定 最低生活保障标准 应当自收到申请之日起 县级以上人民政府应当".split(" "),
  "中华人民共和国刑法",
  "职工带薪年休假条例",
  "国务院关于修改部分行政法规的决定",
  "国办发〔2004〕1号",
  "国务院令第588号",
  "GB/T 9704",
  "第三十八条",
  "劳动合同 解除",
  "行政处罚 听证 当事人",
  "环境保护 -海洋",
  "停車場管理",
  "犬",
  "养狗要办证吗",
  "过年能不能放鞭炮",
  "年假有几天",
  "拆迁补偿怎么算",
  "酒后开车怎么处罚",
  "养犬管理条列",
  "消法",
];
