import type { System } from "./systems.ts";

/**
 * What starts the program with the Node beside it, from whatever folder. ASCII alone: the command prompt reads its
 * scripts in the code page of the machine, while the folder it lies in may have any name.
 */
export function launcher(system: Pick<System, "os">): { name: string; text: string } {
  return system.os === "win32"
    ? { name: "gongkai.cmd", text: windowsLauncher.replaceAll("\n", "\r\n") }
    : { name: "gongkai", text: unixLauncher };
}

/** Where Node lies in an archive. */
export function nodePath(system: Pick<System, "os">): string {
  return system.os === "win32" ? "node/node.exe" : "node/node";
}

// Delayed expansion would take the "!" out of names. Messages name the program as it was called.
const windowsLauncher = `@echo off
setlocal DisableDelayedExpansion
set "GONGKAI_COMMAND=%~0"
"%~dp0node\\node.exe" "%~dp0node_modules\\gongkai\\scripts\\gongkai.js" %*
exit /b %ERRORLEVEL%
`;

// It may be linked to from a folder of PATH: then what lies beside is found by where the link leads.
const unixLauncher = `#!/bin/sh
self=$0
while [ -L "$self" ]; do
  target=$(readlink "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname "$self")/$target ;;
  esac
done
folder=$(CDPATH= cd "$(dirname "$self")" && pwd -P) || exit 3
export GONGKAI_COMMAND="$0"
exec "$folder/node/node" "$folder/node_modules/gongkai/scripts/gongkai.js" "$@"
`;
