import type { Rule } from "../../rule.ts";
import { distinct } from "../../validate/randomness.ts";

const base = { family: "secret", level: "secrets-only", rank: 60, spreads: true } as const;

/** Secrets with a form of their own that is neither a key nor an assignment. */
export const writtenSecretRules: readonly Rule[] = [
  {
    ...base,
    id: "wordpress-salt",
    kind: "secret",
    anchor: "literal",
    literals: ["AUTH", "SECURE_AUTH", "LOGGED_IN", "NONCE"],
    lead: "_(?:KEY|SALT)',[ \\t]{1,8}'",
    shape: "[^'\\n]{40,90}(?=')",
    check: (value) => /\d/.test(value) && distinct(value) > 20,
    match: ["define('AUTH_KEY', 'W#Hoj+6gzGY0wHBeRcxR6fDCSy^FJK UegUaH?f5FhNxe_i7A!aYlh5UE+bEJf5Q');"],
    miss: ["define('AUTH_KEY', 'put your unique phrase here, as long as you like it to be');"],
    reference: "https://api.wordpress.org/secret-key/1.1/salt/",
  },
  {
    ...base,
    id: "recovery-phrase",
    kind: "secret",
    anchor: "literal",
    literals: [
      "mnemonic",
      "mnemonic_phrase",
      "seed phrase",
      "seed_phrase",
      "seedPhrase",
      "seed words",
      "recovery phrase",
      "recovery_phrase",
      "secret phrase",
      "backup phrase",
    ],
    ignoreCase: true,
    lead: "[\"'`]?(?: is| are)?\\s{0,3}(?::|=>?|,)?\\s{0,3}[\"'`“]?",
    shape: "(?:[a-z]{3,8} ){11,23}[a-z]{3,8}(?![\\w ])",
    check: (value) => {
      const words = value.split(" ");
      return words.length % 3 === 0 && !/ (?:the|and|is|are|with|this|that|for|you|your) /.test(value);
    },
    match: ['mnemonic: "legal winner thank year wave sausage worth useful legal winner thank yellow"'],
    miss: ["mnemonic: the words that you wrote down when this wallet was made are all that is needed"],
    reference: "https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki",
  },
  {
    ...base,
    id: "digest-response",
    kind: "auth-header",
    anchor: "literal",
    literals: ["Digest username="],
    lead: "[^\\n]{10,600}?response=[\"']?",
    shape: "[0-9a-f]{32,64}",
    check: (value) => distinct(value) > 6,
    match: [
      'Authorization: Digest username="app", realm="a", nonce="1f2e", response="6629fae49393a05397450978507c4ef1"',
    ],
    miss: ['Digest username="app", realm="a"'],
    reference: "https://www.rfc-editor.org/rfc/rfc7616",
  },
];
