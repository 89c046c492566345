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

/** The archive of the bus. Each call throws a `Fault` when the bus cannot answer. */
export interface EventArchive {
  /** When it was made and for how many days it keeps an event (for ever: undefined); undefined where there is none. */
  describe(): Promise<{ readonly since: Date; readonly days?: number | undefined } | undefined>;
  /** The ARN of a rule of the bus; undefined where it has none of that name. */
  ruleArn(name: string): Promise<string | undefined>;
  startReplay(request: ReplayRequest): Promise<void>;
  replayState(name: string): Promise<ReplayState>;
}
