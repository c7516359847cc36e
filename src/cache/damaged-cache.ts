/** Something kept from an earlier build is not as it was written. It is gone now: the next build makes it again. */
export class DamagedCacheError extends Error {
  override name = "DamagedCacheError";
}
