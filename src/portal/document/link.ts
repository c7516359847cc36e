/** A link to a page of the portal. */
export interface Link {
  title: string;
  /** Below the base path. */
  address: string;
}
