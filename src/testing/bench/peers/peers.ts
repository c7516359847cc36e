import { astro } from "./astro.ts";
import { hugo } from "./hugo.ts";
import type { Peer } from "./peer.ts";

/** All that builds are measured beside; goals are shares of what the first needs. */
export const peers = { hugo, astro } satisfies Record<string, Peer>;

export type PeerId = keyof typeof peers;
