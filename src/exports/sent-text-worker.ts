import { parentPort, workerData } from "node:worker_threads";
import { writeSent } from "./sent-text.ts";

parentPort?.postMessage(writeSent(workerData));
