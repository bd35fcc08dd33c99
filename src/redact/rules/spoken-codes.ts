import type { Rule } from "../rule.ts";

const base = {
  kind: "pin",
  family: "secret",
  level: "secrets-only",
  rank: 60,
  spreads: true,
  anchor: "literal",
  ignoreCase: true,
  shape: "\\d{3,8}(?![\\w-]|[.,]\\d)",
  reference: "https://cwe.mitre.org/data/definitions/312.html",
} as const;

/** `for Tomasz`, `of the vault`. */
const OF = "(?: (?:for|to|of|on|für|zum|zur|pour|du|de|del|para|per|voor|do|till|til) [^\\n.,:=]{1,40}?)?";
const IS = "(?: is| was| ist| lautet| war| est| es| è| é| to| är| er):?";
const NOW = "(?: now| still| jetzt)?";

/** Numbers that open something, as people say them. */
export const spokenCodeRules: readonly Rule[] = [
  {
    ...base,
    id: "said-pin",
    literals: ["pin", "pin code", "pin-code", "code pin", "passcode", "otp"],
    lead: `${OF}(?:${IS}${NOW}| ?:| =) ?`,
    match: [
      "the pin is 4826",
      "My PIN is 4826.",
      "vpn pin for Tomasz is 482913",
      "O novo PIN é 7392",
      "pin: 4826",
      "code pin : 4826",
    ],
    miss: [
      "pin is stuck",
      "pin: see 4.2",
      "pin 12 of the connector",
      "the pin for the map is at 4826 Main",
      "pinned: 4826",
    ],
  },
  {
    ...base,
    id: "said-code",
    literals: [
      "cvv",
      "cvc",
      "verification code",
      "security code",
      "2fa code",
      "mfa code",
      "access code",
      "entry code",
      "alarm code",
      "door code",
      "gate code",
      "safe code",
      "lock code",
      "unlock code",
      "voicemail code",
      "one-time code",
      "one-time passcode",
      "one-time password",
      "bestätigungscode",
      "sicherheitscode",
      "zugangscode",
      "türcode",
      "alarmcode",
      "code de vérification",
      "code d'accès",
      "código de verificación",
      "código de acceso",
      "codice di verifica",
      "codice di accesso",
      "verificatiecode",
      "toegangscode",
      "kod weryfikacyjny",
      "kod do drzwi",
      "código de verificação",
      "código de acesso",
    ],
    lead: `${OF}(?:${IS}|:| =)?${NOW} `,
    match: ["2FA code: 728751", "the alarm code is 4471", "cvv 123", "Der Türcode für Halle 3 lautet 9921"],
    miss: ["access code required", "door codes are in 4 lists", "security code 12.5"],
  },
];
