/** The program asked for something that a deployment would refuse; the text says what and how to fix it. */
export class RegistrationError extends Error {
  override readonly name = "RegistrationError";
}
