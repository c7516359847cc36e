import type { RenderedText } from "./text.ts";

/**
 * Frequent characters that exist in one script only, Traditional and Simplified side by side.
 * Characters that both scripts use (后, 里, 于, 干) say nothing and are left out.
 */
const pairs =
  "國国學学會会為为這这來来時时個个們们說说對对發发經经應应實实現现關关點点業业長长開开問问題题機机見见與与進进動动務务產产電电體体當当種种無无過过還还頭头書书車车門门間间馬马東东樂乐議议" +
  "設设規规計计記记訊讯許许論论證证評评試试詳详語语誤误請请諸诸調调談谈讀读變变讓让護护貝贝負负財财貢贡責责貨货質质購购費费資资賬账賽赛趙赵軍军軟软輕轻較较輔辅輛辆輸输轉转辦办農农運运達达" +
  "違违遠远適适遲迟選选遺遗鄉乡鄰邻醫医釋释鐵铁錄录錢钱錯错鎮镇閉闭陽阳陰阴際际陸陆險险隨随隊队難难雙双雜杂離离雲云靈灵預预項项順顺須须領领頻频類类顧顾風风飛飞養养館馆驗验驚惊魚鱼鳥鸟麗丽" +
  "齊齐齡龄龍龙億亿價价儀仪優优償偿傳传傷伤債债僅仅側侧備备兒儿兩两內内冊册凍冻減减劃划則则剛刚創创劉刘劑剂勞劳勢势勝胜勵励勻匀區区協协單单衛卫歷历厲厉參参員员團团園园圍围圖图圓圆場场塊块" +
  "壓压報报墊垫壞坏壯壮聲声處处壽寿夢梦夾夹奪夺獎奖婦妇媽妈孫孙寧宁寶宝審审寫写寬宽將将專专尋寻導导層层屬属歲岁島岛嶺岭幣币帶带師师帳帐幫帮並并廣广廠厂廳厅廢废廟庙強强彈弹彙汇徑径從从復复" +
  "態态慶庆憂忧憑凭憲宪懷怀懲惩戰战戶户擇择擔担擬拟擴扩擾扰攝摄敗败敘叙數数斷断晉晋曉晓暫暂暢畅術术條条極极構构標标樣样樹树橋桥檔档檢检權权歡欢歐欧殘残殺杀毀毁氣气決决沒没況况溝沟滿满漁渔" +
  "漢汉濟济濃浓濕湿灣湾滅灭災灾煉炼煙烟營营爭争爾尔牆墙犧牺狀状獨独獲获環环療疗監监盤盘盡尽眾众礎础禮礼稅税穩稳窮穷競竞筆笔節节範范築筑簡简簽签籌筹糧粮紀纪約约紅红納纳純纯紙纸級级細细組组" +
  "終终統统絕绝給给絡络綜综綠绿維维網网緊紧線线練练緩缓編编縣县總总績绩繼继續续織织縮缩罰罚聯联職职聽听肅肃腦脑腳脚臨临舉举舊旧艱艰藝艺藥药蘇苏虛虚號号蟲虫補补裝装複复覽览觀观訂订訓训";

/** By UTF-16 code unit, 1: Traditional only; -1: Simplified only. None of the characters needs two. */
const scripts = new Int8Array(0x10000);
for (let index = 0; index < pairs.length; index++)
  scripts[pairs.charCodeAt(index)] = index % 2 === 0 ? 1 : -1;

/** The script a character is written in only; null where both use it. */
export function scriptOf(character: string): RenderedText["language"] | null {
  const script = character.length === 1 ? scripts[character.charCodeAt(0)] : 0;
  return script === 1 ? "zh-Hant" : script === -1 ? "zh-Hans" : null;
}

/** Enough to tell the script of any document. */
const sample = 20_000;

/**
 * The script of a text: Traditional when characters that exist only there outnumber those that exist
 * only in Simplified. Machine-made Traditional keeps some simplified characters.
 */
export function languageOf(text: string): RenderedText["language"] {
  let balance = 0;
  const end = Math.min(text.length, sample);
  for (let at = 0; at < end; at++) balance += scripts[text.charCodeAt(at)] as number;
  return balance > 0 ? "zh-Hant" : "zh-Hans";
}
