import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** The one named by `GONGKAI_FIREFOX`, else the system's; undefined where there is none. */
export const firefoxPath = [
  process.env.GONGKAI_FIREFOX,
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
].find((path) => path !== undefined && existsSync(path));

/** Drivers of Firefox switch strict origins of files off, and then what readers cannot load seems to work. */
const preferences = {
  "remote.prefs.recommended": false,
  "security.fileuri.strict_origin_policy": true,
  "browser.aboutwelcome.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
};

/** What Firefox tells by itself. */
export interface FirefoxEvent {
  method: string;
  params: Record<string, unknown>;
}

/** Firefox as readers have it, driven by WebDriver BiDi: Playwright drives only builds of its own. */
export class Firefox {
  readonly events: FirefoxEvent[] = [];
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #answers = new Map<number, PromiseWithResolvers<Record<string, unknown>>>();
  #context = "";

  private constructor(process: ChildProcess, profile: string, socket: WebSocket) {
    this.#process = process;
    this.#profile = profile;
    this.#socket = socket;
    socket.addEventListener("message", ({ data }) => {
      const { id, type, method, params, result, message } = JSON.parse(String(data));
      if (type === "event") this.events.push({ method, params });
      else if (type === "success") this.#answers.get(id)?.resolve(result);
      else this.#answers.get(id)?.reject(new Error(message));
    });
  }

  /** @param more preferences besides those of every profile */
  static async open(path: string, more: Record<string, boolean> = {}): Promise<Firefox> {
    const profile = mkdtempSync(join(tmpdir(), "gongkai-firefox-"));
    const lines = Object.entries({ ...preferences, ...more }).map(
      ([name, value]) => `user_pref("${name}", ${value});`,
    );
    writeFileSync(join(profile, "user.js"), lines.join("\n"));
    const options = [
      "--headless",
      "--no-remote",
      "--profile",
      profile,
      "--remote-debugging-port",
      "0",
      "about:blank",
    ];
    const child = spawn(path, options, { stdio: ["ignore", "ignore", "pipe"] });
    for await (const line of createInterface({ input: child.stderr })) {
      const [, url] = /^WebDriver BiDi listening on (ws:\S+)$/.exec(line) ?? [];
      if (url === undefined) continue;
      const socket = new WebSocket(`${url}/session`);
      await once(socket, "open");
      const firefox = new Firefox(child, profile, socket);
      await firefox.#begin();
      return firefox;
    }
    throw new Error("Firefox has ended.");
  }

  async #begin(): Promise<void> {
    await this.ask("session.new", { capabilities: {} });
    await this.ask("session.subscribe", {
      events: ["log.entryAdded", "network.beforeRequestSent"],
    });
    const { contexts } = (await this.ask("browsingContext.getTree", {})) as {
      contexts: { context: string }[];
    };
    this.#context = contexts[0]?.context ?? "";
  }

  ask(method: string, params: object): Promise<Record<string, unknown>> {
    const id = this.#answers.size + 1;
    const answer = Promise.withResolvers<Record<string, unknown>>();
    this.#answers.set(id, answer);
    this.#socket.send(JSON.stringify({ id, method, params }));
    return answer.promise;
  }

  /** Opens a page and waits until it is loaded. */
  async goto(url: string): Promise<void> {
    await this.ask("browsingContext.navigate", { context: this.#context, url, wait: "complete" });
  }

  async goBack(): Promise<void> {
    await this.ask("browsingContext.traverseHistory", { context: this.#context, delta: -1 });
  }

  /** What an expression gives on the page, as text. */
  async evaluate(expression: string): Promise<string> {
    const target = { context: this.#context };
    const { result, exceptionDetails } = (await this.ask("script.evaluate", {
      expression: `Promise.resolve(${expression}).then(String)`,
      target,
      awaitPromise: true,
    })) as { result?: { value: string }; exceptionDetails?: { text: string } };
    if (!result) throw new Error(exceptionDetails?.text);
    return result.value;
  }

  /** Where it is, and whether an element is there; no script of a page is needed for it. */
  async seen(css: string): Promise<{ url: string; isThere: boolean }> {
    const { contexts } = (await this.ask("browsingContext.getTree", {})) as {
      contexts: { url: string }[];
    };
    const locator = { type: "css", value: css };
    const found = await this.ask("browsingContext.locateNodes", {
      context: this.#context,
      locator,
    });
    return { url: contexts[0]?.url ?? "", isThere: (found.nodes as unknown[]).length > 0 };
  }

  /** Waits until the page has an address that ends so, and is loaded. */
  async arriveAt(end: string): Promise<void> {
    const isThere = `document.readyState === "complete" && location.href.endsWith(${JSON.stringify(end)})`;
    // As long as a busy machine may take.
    for (let left = 2400; left > 0; left--) {
      const answer = await this.evaluate(isThere).catch(() => "false");
      if (answer === "true") return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`${await this.evaluate("location.href")} instead of ${end}`);
  }

  async close(): Promise<void> {
    await this.ask("browser.close", {}).catch(() => {});
    this.#socket.close();
    if (this.#process.exitCode === null) await once(this.#process, "exit");
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
