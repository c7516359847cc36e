import { baseOption, outOption, portOption } from "./shared-options.ts";
import type { CommandSpec } from "./spec.ts";

export const spec: CommandSpec = {
  name: "preview",
  zh: "像真实的服务器一样展示已生成的门户。",
  en: "Serves the built portal as a real host would.",
  options: {
    out: outOption,
    base: baseOption,
    port: portOption,
  },
};
