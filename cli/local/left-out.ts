/** Something of the stack that the emulator goes without, and why. */
export interface LeftOut {
  readonly logicalId: string;
  readonly type: string;
  readonly why: string;
}
