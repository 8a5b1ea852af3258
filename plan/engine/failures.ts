import { NotEmulatedError } from "../providers/provider";
import { RegistrationError } from "./errors";
import type { Source } from "./resource";

/** What was asked for when something went wrong. */
export interface Asked {
  /** Empty for a function, which the error names itself. */
  readonly name: string;
  readonly type: string;
  readonly source: Source | undefined;
}

/** Ends the deployment when what a program asks for fails, as the engine proper does. */
export class Failures {
  constructor(private readonly fail: (error: RegistrationError) => void) {}

  /** The result of `work`; the deployment ends with any error of it. */
  async ending<T>(asked: Asked, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      this.fail(blame(asked, error));
      throw error;
    }
  }

  /**
   * The result of a function. The program may handle its errors, but for those that the function would not
   * have if it were not asked offline: what the program did then would not be what it does when deployed.
   */
  async ofFunction<T>(asked: Asked, work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof NotEmulatedError) this.fail(blame(asked, error));
      throw error;
    }
  }
}

/** Says of which resource, and where in the program, something went wrong. */
function blame({ name, type, source }: Asked, error: unknown): RegistrationError {
  const text = error instanceof Error ? error.message : String(error);
  const subject = name ? `${name} (${type}): ` : "";
  const place = source ? `\n  at ${source.file}:${source.line}` : "";
  return new RegistrationError(`${subject}${text}${place}`);
}
