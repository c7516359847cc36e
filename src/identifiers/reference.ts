/** How a document says that what it refers to is elsewhere: `external:云府发〔2001〕3号`, `外部：…`. */
const external = /^\s*(?:external|外部|门户外)\s*[:：]\s*(?=\S)/iu;

/** A reference as it is kept: the prefix of what is elsewhere in one spelling. */
export function canonicalReference(reference: string): string {
  return reference.replace(external, "external:");
}

/** What a reference to something elsewhere names, without the prefix; null where it is meant to be in this portal. */
export function externalReference(reference: string): string | null {
  return external.test(reference) ? reference.replace(external, "").trim() : null;
}
