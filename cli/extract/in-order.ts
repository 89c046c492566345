/**
 * Runs `run` over `inputs`, at most `window` of them started and not yet taken, and yields the results in the order of
 * the inputs. `run` must not reject: a rejection would wait unhandled until its turn.
 */
export async function* inOrder<Input, Output>(
  inputs: Iterable<Input>,
  run: (input: Input) => Promise<Output>,
  window: number,
): AsyncGenerator<Output> {
  const started: Promise<Output>[] = [];
  for (const input of inputs) {
    started.push(run(input));
    if (started.length >= window) yield* takeFirst(started);
  }
  while (started.length > 0) yield* takeFirst(started);
}

async function* takeFirst<Output>(started: Promise<Output>[]): AsyncGenerator<Output> {
  const first = started.shift();
  if (first !== undefined) yield await first;
}
