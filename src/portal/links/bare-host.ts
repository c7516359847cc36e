/**
 * Whether a link is the address of a site without its `https://`, which makes a file of it: `www.gov.cn/zhengce/`.
 * Only the ends of names that offices link to: `名单.doc` is a file.
 */
export function isBareHost(written: string): boolean {
  return bareHost.test(written);
}

const bareHost =
  /^(?:www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:cn|com|net|org))(?:[/?#:]|$)/i;
