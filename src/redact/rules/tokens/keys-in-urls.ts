import type { Rule } from "../../rule.ts";
import { isPlaceholder } from "../../validate/randomness.ts";

/** Keys in the paths of addresses: whoever has the address may do what the key allows. */
export const urlKeyRules: readonly Rule[] = [
  {
    id: "key-in-url-path",
    kind: "token",
    family: "secret",
    level: "secrets-only",
    rank: 88,
    spreads: true,
    anchor: "literal",
    literals: [
      "infura.io/v3/",
      "infura.io/ws/v3/",
      "alchemy.com/v2/",
      "alchemyapi.io/v2/",
      "quiknode.pro/",
      "blastapi.io/",
      "getblock.io/",
      "loggly.com/inputs/",
      "loggly.com/bulk/",
      "pagerduty.com/integration/",
      "hc-ping.com/",
      "cronitor.link/p/",
      "betterstack.com/api/v1/heartbeat/",
      "with/key/",
    ],
    lead: "",
    shape: "[A-Za-z\\d_-]{20,64}(?![\\w-])",
    check: (value) => /\d/.test(value) && !isPlaceholder(value),
    match: [
      "https://mainnet.infura.io/v3/68b69a6578d952155ca98bac5da49e20",
      "https://logs-01.loggly.com/inputs/f9b8cf5d-fda3-437d-90e9-ce7526a94bd9/tag/http/",
      "https://maker.ifttt.com/trigger/door/with/key/dSx9fK2mPq7vT1nB4cY8wL",
    ],
    miss: ["https://mainnet.infura.io/v3/YOUR-PROJECT-ID-GOES-HERE", "https://hc-ping.com/docs"],
    reference: "https://docs.metamask.io/services/reference/ethereum/quickstart/",
  },
];
