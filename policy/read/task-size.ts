import { numberOf, textOf } from "./values";

/** CPU of a task in units, 1,024 a vCPU: given as `256`, `0.25 vCPU` or `.25vcpu`. */
export function cpuUnitsOf(cpu: unknown): number | undefined {
  return numberOf(cpu) ?? amountIn(cpu, /^\s*(\d*\.?\d+)\s*vcpu\s*$/i);
}

/** Memory of a task in MiB: given as `512`, `0.5 GB` or `.5GB`. */
export function memoryMiBOf(memory: unknown): number | undefined {
  return numberOf(memory) ?? amountIn(memory, /^\s*(\d*\.?\d+)\s*gb\s*$/i);
}

/** A vCPU is 1,024 units, and a GB 1,024 MiB. */
function amountIn(value: unknown, form: RegExp): number | undefined {
  const [, amount] = form.exec(textOf(value) ?? "") ?? [];
  return amount === undefined ? undefined : Number(amount) * 1024;
}
