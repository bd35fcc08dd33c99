import { isNamedInCredits } from "./attribution.ts";

/** What rules for names have in common: what they find goes everywhere, but for names in credits. */
export const PERSON = {
  kind: "person",
  family: "personal",
  level: "standard",
  spreads: true,
  except: isNamedInCredits,
} as const;
