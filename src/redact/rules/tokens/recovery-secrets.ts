import type { Rule } from "../../rule.ts";
import { textBefore } from "../spoken/said-value.ts";

const base = {
  family: "secret",
  level: "secrets-only",
  rank: 60,
  spreads: true,
  anchor: "literal",
  ignoreCase: true,
  reference: "https://cwe.mitre.org/data/definitions/640.html",
} as const;

/** What stands in for a password when it is lost or not enough: answers, words, seeds of authenticators. */
export const recoveryRules: readonly Rule[] = [
  {
    ...base,
    id: "security-answer",
    kind: "security-answer",
    literals: [
      "maiden name",
      "mädchenname",
      "mädchenname der mutter",
      "nom de jeune fille",
      "apellido de soltera",
      "security question",
      "security answer",
      "sicherheitsfrage",
      "question de sécurité",
      "pregunta de seguridad",
      "secret word",
      "secret answer",
      "codeword",
      "code word",
      "safe word",
      "losungswort",
    ],
    lead: "(?:[^\\n.!:\\[]{0,60}?)(?: is| are| ist| lautet| est| es|[:=]| i put| i said| i used)+ (?:my |the |now )?[\"'`“‘«„]?",
    shape: "\\p{L}[\\p{L}\\d'’-]{2,30}(?: \\p{Lu}[\\p{L}'’-]{1,20})?(?![\\w-])",
    unicode: true,
    check: (value, sight) => !COMMON.test(value) && ASKED.test(textBefore(sight, 110)),
    match: [
      "the secret word is marmalade",
      "security question (mother's maiden name) I put Thistlewood",
      'Sicherheitsfrage "Name der Grundschule": Lindenhofschule',
      "mother's maiden name: Thistlewood",
    ],
    miss: [
      "Her maiden name is Clark",
      "the security question is not shown",
      "Security questions are optional",
      "your maiden name is required",
    ],
  },
  {
    ...base,
    id: "authenticator-seed",
    kind: "totp-secret",
    literals: [
      "authenticator",
      "setup key",
      "set-up key",
      "einrichtungsschlüssel",
      "totp",
      "2fa key",
      "oathtool",
    ],
    lead: "[^\\n]{0,60}?(?=[ :`\"'])[ :`\"']",
    shape: "(?:[A-Z2-7]{4}(?:[ -][A-Z2-7]{4}){3,15}|(?=[A-Z]{0,30}[2-7])[A-Z2-7]{16,64})(?![\\w-])",
    check: (value) =>
      /[2-7].*[2-7]/.test(value) && !/[a-z]/.test(value) === /[A-Z]/.test(value) && new Set(value).size > 8,
    match: [
      "add this to your authenticator manually: HJJJ 3WT4 62DX K6CE P7TF HFKJ RZXY NLLB",
      "Setup key: jbsw y3dp ehpk 3pxp",
      "oathtool --totp -b QH7R4VBLXIALHTX3",
    ],
    miss: ["authenticator with this code will open", "Authenticator app version 6.2.3"],
    reference: "https://github.com/google/google-authenticator/wiki/Key-Uri-Format",
  },
  {
    ...base,
    id: "said-passphrase",
    kind: "password",
    literals: [
      "passphrase",
      "pass phrase",
      "passwortsatz",
      "phrase secrète",
      "phrase de passe",
      "frase de paso",
    ],
    lead: `[^\\n.:=]{0,40}?(?:[:=]| is| ist| lautet| est| es| to) ["'\`“‘«„*]{0,3}`,
    shape:
      "\\p{Ll}{3,12}(?: (?:\\p{Ll}{3,12}|\\d{1,4})){3,7}(?=[\"'`”’»*]|[.,;)]?\\s*(?:\\n|$)|\\. \\p{Lu}|, (?:please|don|but|and|never|it|which|so)[ '])",
    unicode: true,
    check: (value) => !IN_SENTENCE.test(value),
    match: [
      "Vault passphrase for the tape encryption: harbour violet kettle 9 tram.",
      "The passphrase is copper willow lantern drift",
    ],
    miss: [
      "Passphrase: please ask the owner of the key",
      "the passphrase is required for every key file",
      "The passphrase is longer than twelve characters.",
    ],
  },
  {
    ...base,
    id: "calendar-feed",
    kind: "private-url",
    literals: ["private-"],
    lead: "",
    shape: "[\\da-f]{32}(?=/basic|/full|$)",
    match: [
      "https://calendar.google.com/calendar/ical/team/private-16e2661b93e88eec82e922caacc2b0bc/basic.ics",
    ],
    miss: ["https://contoso.com/private-area/basic"],
    reference: "https://support.google.com/calendar/answer/37648",
  },
];

/** Words that join others to sentences: nobody draws them for a passphrase. */
const IN_SENTENCE =
  /(?<!\p{L})(?:the|this|that|these|your|our|their|its|not|and|for|with|from|will|must|should|can|cannot|may|please|ask|see|has|have|are|was|were|been|being|when|which|what|who|than|then|into|only|used|using|required|needed|stored|set|any|all|each|every|one|per|but|also|longer|characters|der|die|das|und|nicht|mit|für|ein|eine|les|des|pas|une|est|pour|los|las|una|por|con)(?!\p{L})/u;
/** Who asks for an answer; a maiden name alone is a name. */
const ASKED = /secur|sicherheit|sécurité|seguridad|bank|mother|mutter|mère|madre|word|losung|secret/i;
/** What is said about a question instead of its answer. */
const COMMON =
  /^(?:not|the|a|an|my|your|required|optional|empty|missing|wrong|always|never|used|asked|shown|set|stored|needed|hidden|encrypted|what|which|who|when|where|how|was|wie|nicht|no|yes|still|being|saved|reset|too|very|also|answer|please|enter|choose|select|only|for|to|in|on|or|and|case|changed|none|null|string|text|true|false|it|that|this)(?![\p{L}\d])/iu;
