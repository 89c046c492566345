/** The time, as a port so that tests can set it. */
export interface Clock {
  now(): Date;
  /** Milliseconds since some fixed moment, never going back: for measuring how long something took. */
  elapsed(): number;
}
