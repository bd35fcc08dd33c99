import type { Rule } from "../../rule.ts";
import { isBase58Check } from "../../validate/base58.ts";

const base = { family: "personal", level: "standard" } as const;

/** Addresses that money is sent to. */
export const walletRules: readonly Rule[] = [
  {
    ...base,
    id: "bitcoin-address",
    kind: "wallet",
    rank: 70,
    anchor: "run",
    least: 26,
    most: 35,
    pattern: /^[13][1-9A-HJ-NP-Za-km-z]{25,34}$/,
    check: isBase58Check,
    match: ["send it to 1BoatSLRHtKNngkdXEeobR76b53LETtpyT"],
    miss: ["send it to 1BoatSLRHtKNngkdXEeobR76b53LETtpyU"],
    reference: "https://developer.bitcoin.org/reference/transactions.html#address-conversion",
  },
  {
    ...base,
    id: "tron-address",
    kind: "wallet",
    rank: 70,
    anchor: "run",
    least: 34,
    most: 34,
    pattern: /^T[1-9A-HJ-NP-Za-km-z]{33}$/,
    check: isBase58Check,
    match: ["USDT to TE8Vo6qHFuSGtcAxK2a6dXiiN85s1iZStd"],
    miss: ["USDT to TE8Vo6qHFuSGtcAxK2a6dXiiN85s1iZSte"],
    reference: "https://developers.tron.network/docs/account",
  },
  {
    ...base,
    id: "bitcoin-segwit-address",
    kind: "wallet",
    rank: 70,
    anchor: "literal",
    literals: ["bc1"],
    shape: "[02-9ac-hj-np-z]{25,87}(?![A-Za-z0-9])",
    match: ["bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"],
    miss: ["bc1 and bc10"],
    reference: "https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki",
  },
  {
    ...base,
    id: "ethereum-address",
    kind: "wallet",
    rank: 70,
    anchor: "run",
    least: 42,
    most: 42,
    pattern: /^0x[0-9a-fA-F]{40}$/,
    check: (value) => new Set(value.toLowerCase()).size > 8,
    match: ["send it to 0x742d35Cc6634C0532925a3b844Bc454e4438f44e"],
    miss: ["0x0000000000000000000000000000000000000000"],
    reference: "https://eips.ethereum.org/EIPS/eip-55",
  },
];
