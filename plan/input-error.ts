/** The user's input is wrong; the text says what, where, and what is allowed. Exit code 2. */
export class InputError extends Error {
  override readonly name = "InputError";
}
