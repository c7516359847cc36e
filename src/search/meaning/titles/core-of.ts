import { placeOf } from "./place-of.ts";

const quoted = /[《〈]([^《》〈〉]{2,60})[》〉]/u;
const verbs = "印发|转发|发布|公布|批转|实施|贯彻落实|贯彻执行|适用|修改|废止|执行";
/** Who says it, and what is done with what follows. */
const wrapper = new RegExp(
  `^.{0,60}?关于(?:${verbs})?|^.{0,40}?(?:${verbs})(?=\\p{Script=Han})`,
  "u",
);
const country = /^中华人民共和国/u;
const tail = /的?(?:通知|公告|通告|通报|报告|决定|解读|批复|请示|函|意见)$/u;
const bracket = /[（(][^（()）]{0,20}[)）]$/u;

/**
 * What a folded title is about: without the place, the country, and what is done with it. The name in quotes where
 * there is one: 关于印发《云溪县养犬管理办法》的通知 is of 养犬管理办法.
 */
export function coreOf(title: string): string {
  const name = quoted.exec(title)?.[1];
  let core = name ?? title.replace(wrapper, "").replace(tail, "");
  core = core.replace(bracket, "").replace(country, "");
  const place = placeOf(core);
  if (place && core.length - place.end >= 2) core = core.slice(place.end);
  return core;
}
