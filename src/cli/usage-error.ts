/** The question could not be asked: said in words, with the next step, and exit code 2. */
export class UsageError extends Error {
  readonly next: string;

  constructor(message: string, next: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "UsageError";
    this.next = next;
  }
}
