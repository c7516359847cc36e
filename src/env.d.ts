/// <reference types="astro/client" />

import type { PageLocals } from "./page-kinds/page-locals.ts";

declare global {
  namespace App {
    interface Locals extends PageLocals {}
  }
}
