import { findings } from "./findings";
import { health } from "./health";
import type { Operation } from "./operation";
import { workloadOperations } from "./workloads";

/** Every kind of operational event that is told. A new one is one entry in its file. */
export const operations: readonly Operation[] = [...findings, ...health, ...workloadOperations];
