import { gunzipSync } from "node:zlib";
import type { Setting } from "./settings";

/** More than EC2 takes by far, however well it is compressed. */
const maxOutputLength = 1_048_576;

/** The script of an instance as text; undefined where it is compressed and cannot be read. */
export function scriptIn(userData: string, form: "plain" | "base64"): string | undefined {
  if (form === "plain" && !isBase64(userData)) return userData;
  const bytes = Buffer.from(userData, "base64");
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString("utf8");
  try {
    return gunzipSync(bytes, { maxOutputLength }).toString("utf8");
  } catch {
    return undefined;
  }
}

/** Base64 in place of a plain text is sent on as it is, and read by cloud-init all the same. */
function isBase64(text: string): boolean {
  const compact = text.replaceAll(/\s/g, "");
  return compact.length >= 16 && compact.length % 4 === 0 && /^[\w+/]+=*$/.test(compact);
}

/** `export NAME=value`, `NAME: value`, `"NAME": "value"`, at the start of a line. */
const assignment =
  /^\s*(?:export\s+|env\s+|set\s+)?["']?([A-Za-z_][\w-]*)["']?\s?[:=]\s?["']?([^\s"',;]+)/i;

/** What a script, or a configuration for cloud-init, sets. What a shell fills in there is left out. */
export function settingsIn(path: string, script: string): readonly Setting[] {
  return script.split("\n").flatMap((line) => {
    const [, name = "", value = ""] = assignment.exec(line) ?? [];
    if (name === "" || /^[$`%<{(]/.test(value)) return [];
    return [{ name, path: `${path} (${name})`, read: () => value }];
  });
}
