/// <reference types="astro/client" />

import type { PageLocals } from "./build/page-locals.ts";

declare global {
  namespace App {
    interface Locals extends PageLocals {}
  }
}
