declare module "opencc-js/dict/TSCharacters" {
  /** `繁 简 …|繁 简`: each Traditional character with its Simplified forms, the usual one first. */
  const pairs: string;
  export default pairs;
}
