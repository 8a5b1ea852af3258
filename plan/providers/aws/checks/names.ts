import { conflicts } from "./relations";

/** Characters that the provider adds to a name prefix (helper/id of hashicorp/terraform-plugin-sdk). */
export const suffixLength = 26;

/** A name and a prefix for one exclude each other. */
export const nameOrPrefix = conflicts("name", "namePrefix");
