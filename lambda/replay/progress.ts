const quietMs = 1_000;
const intervalMs = 100;

/** Standard error, or what stands for it. */
export interface Terminal {
  /** Absent where output goes elsewhere. */
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A line on a terminal that says how far long work is. Nothing for short work or without a terminal. */
export function createProgress(terminal: Terminal, now: () => number = Date.now) {
  const start = now();
  let last = start;
  let shown = false;
  return {
    show(text: string): void {
      const time = now();
      if (!terminal.isTTY || time - start < quietMs || time - last < intervalMs) return;
      last = time;
      shown = true;
      terminal.write(`\r\u001b[2K${text}`);
    },
    /** Takes the line away. */
    clear(): void {
      if (shown) terminal.write("\r\u001b[2K");
    },
  };
}
