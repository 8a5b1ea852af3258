import type { Detection } from "./detection";
import { rootUser } from "./root-user";
import { signIn } from "./sign-in";

/** Every detection. A new theme is one import and one entry here. */
export const detections: readonly Detection[] = [...rootUser, ...signIn];
