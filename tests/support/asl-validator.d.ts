/** The validator of the Amazon States Language; the package declares no types. */
declare module "asl-validator" {
  /** Marks the states of `definition` with their query language as it goes. */
  function validate(definition: object): { readonly errorsText: () => string };
  export = validate;
}
