import { parseJson, type Json } from "../json";
import { byte, createScanner, isBlank, isSpace } from "./scanner";

/** What a splitter has seen when the document reached its end. */
export interface Outline {
  /** `object`: members, perhaps with a `Records` list. `list`: the document is itself a list. */
  readonly root: "object" | "list";
  /** Names of the members of the root object, in order. Empty for a list. */
  readonly members: readonly string[];
  /** Elements of `Records`, or of the root list. */
  readonly elements: number;
}

export interface SplitterOptions {
  /**
   * Called for each element of `Records` (or of the root list): its value, `undefined` when it is
   * not JSON, and its raw bytes, which are only valid during the call. Few ask for those.
   */
  readonly onElement: (value: Json | undefined, index: number, bytes: () => Buffer) => void;
  /** Largest element or member, in bytes: what the splitter holds in memory at most. */
  readonly maxElementBytes: number;
}

/** The document is cut, or is not the JSON structure expected. */
export class StructureError extends Error {
  override readonly name = "StructureError";
}

type State = "root" | "name" | "value" | "element" | "afterRecords" | "end";

/** Where CloudTrail's compact files go from one record to the next. */
const seam = Buffer.from(`},{"eventVersion"`);

const parse = (bytes: Buffer) => parseJson(bytes.toString("utf8"));

/**
 * Cuts `{"Records":[…]}` into its elements while it streams by, at the level of bytes, so that one
 * broken record cannot spoil the others and only the open element is held in memory.
 *
 * Other members are checked to be JSON and dropped. A second `Records` is an error, where
 * `JSON.parse` would silently keep the last.
 */
export function createSplitter({ onElement, maxElementBytes }: SplitterOptions) {
  const scan = createScanner();
  const members: string[] = [];
  let state: State = "root";
  let root: Outline["root"] = "object";
  let elements = 0;
  let mayClose = true; // an empty object or list may close at once; after a comma it may not
  let held: Buffer[] = [];
  let heldBytes = 0;

  const fail = (message: string): never => {
    throw new StructureError(message);
  };
  const expected = (what: string) => fail(`expected ${what} after ${elements} records`);

  function hold(bytes: Buffer): void {
    heldBytes += bytes.length;
    if (heldBytes > maxElementBytes)
      fail(`an element is larger than ${maxElementBytes} bytes, after ${elements} records`);
    held.push(bytes);
  }

  function take(tail: Buffer): Buffer {
    hold(tail);
    const bytes = held.length === 1 ? tail : Buffer.concat(held);
    held = [];
    heldBytes = 0;
    return bytes;
  }

  function endOfName(bytes: Buffer, mark: number): void {
    if (mark === byte.closeBrace && mayClose && isBlank(bytes)) {
      state = "end";
      return;
    }
    const name = mark === byte.colon ? parse(bytes) : undefined;
    if (typeof name !== "string") return expected("a quoted name at the top level");
    if (name === "Records" && members.includes(name)) fail("there are two lists of Records");
    members.push(name);
    state = "value";
  }

  function endOfMember(mark: number): void {
    if (mark !== byte.comma && mark !== byte.closeBrace) expected(", or } at the top level");
    state = mark === byte.comma ? "name" : "end";
    mayClose = false;
  }

  function endOfElement(bytes: Buffer, mark: number): void {
    const last = mark === byte.closeBracket;
    if (!last && mark !== byte.comma) expected(", or ]");
    if (!isBlank(bytes)) onElement(parse(bytes), elements++, () => bytes);
    else if (!last || !mayClose) expected("a record");
    mayClose = false;
    if (last) state = root === "list" ? "end" : "afterRecords";
  }

  function endOfToken(bytes: Buffer, mark: number): void {
    if (state === "element") endOfElement(bytes, mark);
    else if (state === "name") endOfName(bytes, mark);
    else {
      const good = state === "value" ? parse(bytes) !== undefined : isBlank(bytes);
      if (!good) expected("a JSON value, then , or } at the top level");
      endOfMember(mark);
    }
  }

  /** True when `code`, the byte that opens the document or its `Records`, was taken. */
  function opened(code: number | undefined): boolean {
    if (state === "end") fail("there is more after the end of the document");
    if (state === "root") {
      if (code !== byte.openBrace && code !== byte.openBracket)
        fail("does not begin with { or [, so it is not JSON from CloudTrail");
      root = code === byte.openBrace ? "object" : "list";
      state = code === byte.openBrace ? "name" : "element";
      return true;
    }
    if (members.at(-1) !== "Records") return false;
    if (code !== byte.openBracket) fail("Records is not a list");
    state = "element";
    mayClose = true;
    return true;
  }

  /**
   * Elements that end at a seam, found by one native search each instead of a walk over their
   * bytes: a fifth less time in all. A seam can be nested inside a record, so each is a guess. It
   * is right exactly when what lies before it is JSON, because no whole JSON object is the
   * beginning of another. After a wrong guess the walk decides, and guessing waits for the next
   * chunk, so that no input makes it expensive. Returns where the walk goes on.
   */
  function takeGuessed(chunk: Buffer, from: number): number {
    let at = from;
    for (;;) {
      const end = chunk.indexOf(seam, at) + 1;
      if (end === 0 || end - at > maxElementBytes) return at;
      const start = at;
      const value = parseJson(chunk.toString("utf8", start, end));
      if (value === undefined) return at;
      onElement(value, elements++, () => chunk.subarray(start, end));
      mayClose = false;
      at = end + 1;
    }
  }

  return {
    /** Takes the next bytes of the document. Throws {@link StructureError}. */
    write(chunk: Buffer): void {
      let guessed = false;
      let at = 0;
      while (at < chunk.length) {
        if ((state === "root" || state === "value" || state === "end") && held.length === 0) {
          while (at < chunk.length && isSpace(chunk[at])) at++;
          if (at === chunk.length) return;
          if (opened(chunk[at])) {
            at++;
            continue;
          }
        }
        if (state === "element" && held.length === 0 && !guessed) {
          at = takeGuessed(chunk, at);
          guessed = true;
        }
        const mark = scan(chunk, at);
        if (mark === -1) {
          hold(chunk.subarray(at));
          return;
        }
        endOfToken(take(chunk.subarray(at, mark)), chunk[mark] ?? 0);
        at = mark + 1;
      }
    },

    /** Says that nothing follows. Throws {@link StructureError} when the document is not whole. */
    end(): Outline {
      if (state === "root") fail("is empty");
      if (state !== "end") fail(`is cut after ${elements} whole records`);
      return { root, members, elements };
    },
  };
}
