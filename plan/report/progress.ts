/** A line on the terminal that says what is going on, gone when the work is done. */
export interface Progress {
  say(text: string): void;
  done(): void;
}

const silent: Progress = { say: () => undefined, done: () => undefined };

/** Progress on standard error, where it never mixes with results; none when that is no terminal. */
export function startProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return silent;
  const clear = () => {
    stream.clearLine(0);
    stream.cursorTo(0);
  };
  return {
    say: (text) => {
      clear();
      stream.write(text);
    },
    done: clear,
  };
}
