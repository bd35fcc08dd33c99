/**
 * A step cannot go on for a reason somebody can mend. The entry turns it into outputs and one line of the job
 * log; everything else that is thrown counts as a bug.
 */
export class Refusal extends Error {
  readonly reason: string;
  readonly next: string;

  constructor(reason: string, message: string, next: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "Refusal";
    this.reason = reason;
    this.next = next;
  }
}
