/** A mistake of the person at the keyboard: its message is the one sentence they read, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
