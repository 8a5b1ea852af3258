import type { RemedyCase } from "./case";
import { edgeRows } from "./edge-rows";
import { storeRows } from "./store-rows";
import { toldCases } from "./told-cases";

const everything = { newResources: ["*"] };

/** At least one for each remedy. */
export const remedyCases: readonly RemedyCase[] = [
  ...[...storeRows, ...edgeRows].map(([rule, type, before, after]) => ({
    ...{ rule, type, before, after },
  })),
  ...toldCases.map(({ given, ...rest }) => ({ ...rest, given: { ...everything, ...given } })),
];
