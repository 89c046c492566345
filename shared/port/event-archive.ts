import type { ArticleEvent } from '../../events/index.ts';

/** What is to be told again. Both bounds are included, to the second. */
export interface ReplayRequest {
  /** Names the replay in this account for 90 days. */
  readonly name: string;
  readonly from: Date;
  readonly to: Date;
  /** ARNs of the rules it is for; every rule of the bus when empty. */
  readonly rules: readonly string[];
}

/** How far a replay has come. `reached` is the time of the last event told again, once there is one. */
export interface ReplayState {
  readonly state: 'going' | 'completed' | 'cancelled' | 'failed';
  readonly reached?: Date | undefined;
  /** Why, where the bus says it. */
  readonly reason?: string | undefined;
}

/** A rule and a queue of their own that hold what one replay brings. */
export interface ReplayCatch {
  /** The rule that the replay has to be for. */
  readonly ruleArn: string;
  /**
   * Waits up to a few seconds and hands over what came, ten at most; `done` lets go of an event, others come again. No
   * event is one that is none of the contract's.
   */
  take(): Promise<readonly CaughtEvent[]>;
  /** Takes the rule and the queue away, with what is left in it. */
  close(): Promise<void>;
}

/** An event that was caught. `done` is called once it has been told. */
export interface CaughtEvent {
  readonly event: ArticleEvent;
  done(): Promise<void>;
}

/** The archive of the bus. Each call throws a `Fault` when the bus cannot answer. */
export interface EventArchive {
  /** When it was made and for how many days it keeps an event (for ever: undefined); undefined where there is none. */
  describe(): Promise<{ readonly since: Date; readonly days?: number | undefined } | undefined>;
  /** The ARN of a rule of the bus; undefined where it has none of that name. */
  ruleArn(name: string): Promise<string | undefined>;
  startReplay(request: ReplayRequest): Promise<void>;
  replayState(name: string): Promise<ReplayState>;
  /** Gets ready to catch what the replay `name` brings and `pattern` matches. Throws a `Fault` `bad-pattern` for what is none. */
  catchReplay(name: string, pattern: object): Promise<ReplayCatch>;
}
