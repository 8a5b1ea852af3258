import type { Account } from "../shared/account";
import { parameterArn, parameterReads } from "../shared/parameter";
import type { StoreAccess } from "../shared/store-access";

/** What the container of a service is given to use stores, by variable, and what its agent needs for that. */
export function storeVariables(account: Account, stores: readonly StoreAccess[]) {
  const parameters = stores.flatMap((store) => Object.entries(store.parameters));
  return {
    environment: Object.fromEntries(stores.flatMap(({ settings }) => Object.entries(settings))),
    parameters: Object.fromEntries(
      parameters.map(([variable, parameter]) => [variable, parameterArn(account, parameter)]),
    ),
    reads: parameterReads(
      account,
      parameters.map(([, parameter]) => parameter),
    ),
  };
}
