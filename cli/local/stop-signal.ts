/** How the shell counts an end by signal: 128 and the signal's number. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
type StopSignal = keyof typeof EXIT_CODES;
const SIGNALS: readonly StopSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Tells when the person or the system wants the run to end. */
export interface StopWatch {
  readonly signal: AbortSignal;
  /** The exit code that the signal asks for, once one came. */
  exitCode(): number | undefined;
  dispose(): void;
}

/**
 * Turns the first Ctrl-C (or SIGTERM, SIGHUP) into an abort, so that everything is put away in order; a second one
 * ends the process at once, and what hangs on its `exit` event still runs.
 */
export function watchForStop(): StopWatch {
  const controller = new AbortController();
  let code: number | undefined;
  const onSignal = (name: StopSignal) => {
    if (code !== undefined) process.exit(EXIT_CODES[name]);
    code = EXIT_CODES[name];
    controller.abort(new Error(`stopped by ${name}`));
  };
  const listeners = SIGNALS.map((name) => ({ name, listener: () => onSignal(name) }));
  for (const { name, listener } of listeners) process.on(name, listener);
  return {
    signal: controller.signal,
    exitCode: () => code,
    dispose: () => {
      for (const { name, listener } of listeners) process.removeListener(name, listener);
    },
  };
}
