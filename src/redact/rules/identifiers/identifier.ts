import type { Sight } from "../../rule.ts";

/** A number of people or firms in shorthand; `identifiers.ts` makes rules of them. */
export interface Identifier {
  readonly id: string;
  readonly kind?: string;
  /** Pictures separated by commas. */
  readonly pictures: string;
  readonly check?: (value: string, sight: Sight) => boolean;
  /** Words separated by commas, if the number alone is too weak. */
  readonly context?: string;
  /** Whether the number is believed where it stands alone. */
  readonly alone?: boolean;
  readonly rank?: number;
  readonly match: string;
  readonly miss: string;
  readonly reference: string;
}
