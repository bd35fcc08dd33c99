import type { Rule, Sight } from "../rule.ts";
import { isTokenValue } from "../validate/secrecy.ts";
import { isDrawn } from "../validate/spelling.ts";
import { isSaidPassword } from "./spoken-secrets.ts";

const base = {
  kind: "password",
  family: "secret",
  level: "secrets-only",
  rank: 59,
  spreads: true,
  anchor: "literal",
  ignoreCase: true,
  reference: "https://cwe.mitre.org/data/definitions/312.html",
} as const;

const VALUE = "[\"'`“‘«„*]{0,3}(?![*<\\[{(])[^\\s\"'`“”’»<>]{3,63}[^\\s\"'`“”’»<>.,;:?)*。、]";
const NOUN =
  "(?:password|passwort|passcode|pass|pwd?|kennwort|mot de passe|mdp|contrase(?:ñ|n)a|clave|senha|palavra-passe|wachtwoord|lösenord|hasło|heslo|parola|adgangskode|passord)";

/** Account and password side by side, and passwords that nothing but their look tells from a word. */
export const credentialPairRules: readonly Rule[] = [
  {
    ...base,
    id: "said-account-and-password",
    kind: "credentials",
    literals: [
      "user",
      "username",
      "login",
      "log in with",
      "sign in with",
      "account",
      "benutzer",
      "benutzername",
      "anmelden mit",
      "usuario",
      "utilisateur",
      "identifiant",
      "utente",
      "gebruiker",
      "inloggen met",
      "użytkownik",
      "usuário",
      "utilizador",
      "användare",
      "bruger",
    ],
    lead: `(?: (?:is|are|ist|es|est|è|é|to|är))?[: ]{1,2}(?:user |benutzer )?[\\w.@\\\\+-]{2,60}(?:,| and| und| y| et| e| en| i| och| og)? (?:the |das |la |le |il |het |a )?${NOUN}(?: is| ist| es| est| è| é| to| är|:| =|=)? `,
    shape: VALUE,
    check: isSaidPassword,
    match: [
      "Inloggen met erp_admin en wachtwoord Contoso1622",
      "utente appuser, password Winter1479!!",
      "usuario sa y clave T4ngr1nn!7",
    ],
    miss: ["user and password required", "login page and password rules"],
  },
  {
    ...base,
    id: "said-pair",
    kind: "credentials",
    literals: [
      "login",
      "logins",
      "credentials",
      "creds",
      "zugangsdaten",
      "anmeldedaten",
      "credenciales",
      "identifiants",
      "credenziali",
      "inloggegevens",
      "dane logowania",
      "credenciais",
      "inloggningsuppgifter",
      "logindaten",
    ],
    lead: "(?: (?:sind|lauten|son|sont|sono|zijn|to|são|är|are|is))?(?: (?:for|für|para|pour|per|voor) [^\\n:]{2,40})?:? [\\w.@\\\\+-]{2,60} ?[/|] ?",
    shape: VALUE,
    check: isSaidPassword,
    match: [
      "Zugangsdaten: dbadmin / lciVP839%7AJD",
      "credenciales: sa / gato1234",
      "login for the lab PC: student / g0jd#stkq",
    ],
    miss: ["Zugangsdaten: siehe Wiki", "credenciales / acceso", "login: user / group"],
  },
  {
    ...base,
    id: "said-bare",
    literals: [
      "password",
      "passwort",
      "passcode",
      "pwd",
      "kennwort",
      "mot de passe",
      "contraseña",
      "senha",
      "wachtwoord",
      "pw",
    ],
    lead: "(?: ?:)? ",
    shape: VALUE,
    check: (value, sight) => isStrong(value) && isSaidPassword(value, sight),
    match: ["the zip has a pwd Dragon1069$", "with password P@ssw0rd2024!"],
    miss: ["password sha256", "password IPv4", "Password Policy2", "password hash-v2"],
  },
  {
    ...base,
    id: "said-typed",
    literals: ["i typed ", "i entered ", "i tried ", "i used ", "typing ", "ich habe ", "eingegeben: "],
    shape: VALUE,
    lead: "(?:in )?(?:the (?:password|code) )?",
    check: (value, sight) =>
      isSaidPassword(value, sight) && isAboutPassword(sight) && /\d|[^\p{L}\d'’-]/u.test(value),
    match: ["It says wrong password, but I typed vj^tx!%zK5gN exactly"],
    miss: ["wrong password, I tried again", "I typed A1:B2 into the cell"],
  },
  {
    ...base,
    id: "said-secret",
    kind: "secret",
    literals: ["secret", "shared key"],
    lead: "(?: [a-z]{1,12}){1,8} (?:is|was) ",
    shape: "[\\w+/=~.-]{20,200}",
    check: (value) => isTokenValue(value, "key"),
    match: ["The secret we share with the payment provider is 3JcfmDgOhWYF70tMzMUINzeRIYfxMoqb"],
    miss: ["the secret of our success is communication_and_trust"],
  },
];

/** Letters in both cases or a sign, and a digit: what a policy for passwords asks for. */
function isStrong(value: string): boolean {
  return (
    value.length >= 8 &&
    (/\d/.test(value) || (/\p{Ll}\p{Lu}/u.test(value) && isDrawn(value))) &&
    /\p{L}/u.test(value) &&
    (/[^\p{L}\d_.:/-]/u.test(value) ||
      (/\p{Lu}.*\p{Ll}|\p{Ll}.*\p{Lu}/u.test(value) && (/\d\D*\d/.test(value) || isDrawn(value))))
  );
}

function isAboutPassword({ text, start, end }: Sight): boolean {
  return (
    /passw|pass ?code|kennwort|login|log in|sign in/i.test(text.slice(Math.max(0, start - 80), start)) &&
    !/^ (?:again|to|in|on|as|it|for)\b/.test(text.slice(end, end + 6))
  );
}
