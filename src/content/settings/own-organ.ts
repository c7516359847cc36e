import type { PortalSettings, PublisherEntry } from "../../schema/index.ts";

/**
 * The organ whose portal it is: that of `portal.yaml`, or the only one there is where that names none. Its columns are
 * those of the portal.
 */
export function ownOrgan(
  publishers: readonly PublisherEntry[],
  { organ }: Pick<PortalSettings, "organ">,
): PublisherEntry | null {
  if (organ === "") return publishers.length === 1 ? (publishers[0] ?? null) : null;
  const isNamed = ({ id, name, shortName }: PublisherEntry) =>
    [name, shortName, id].includes(organ);
  return publishers.find(isNamed) ?? null;
}
