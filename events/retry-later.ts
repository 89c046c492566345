/** Says that a delivery could not be handled now and must come again: let it fail, so that the queue brings it back. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater';
  /** `busy`: another delivery holds the subject. `claim-lost`: the claim ended before the handler did. */
  readonly code: 'busy' | 'claim-lost';

  constructor(message: string, code: RetryLater['code']) {
    super(message);
    this.code = code;
  }
}
