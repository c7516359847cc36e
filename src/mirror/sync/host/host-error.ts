/** Why a host has not given a file. */
export type HostFault = "status" | "unreachable" | "silent" | "too-large" | "redirect" | "no-range";

/** A host has not given a file, also when it was asked again. */
export class HostError extends Error {
  override name = "HostError";
  readonly fault: HostFault;
  /** The status, what the system says, where it is sent to. */
  readonly detail: string;
  /** What was asked for, below the portal's folder. */
  path = "";

  constructor(fault: HostFault, detail = "") {
    super(`${fault}: ${detail}`);
    this.fault = fault;
    this.detail = detail;
  }
}
