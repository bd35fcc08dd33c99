import type { Rule, Sight } from "../../rule.ts";
import { isReference } from "../../validate/references.ts";
import { isSaidPassword, isStrong, SAID_OPENING, SAID_VALUE, textBefore } from "./said-value.ts";
import { PASSWORD_NOUNS, SAID_AS } from "./spoken-words.ts";

const base = {
  kind: "password",
  family: "secret",
  level: "secrets-only",
  rank: 60,
  spreads: true,
  anchor: "literal",
  ignoreCase: true,
  reference: "https://cwe.mitre.org/data/definitions/312.html",
} as const;

/** How people tell each other passwords. */
export const spokenRules: readonly Rule[] = [
  {
    ...base,
    id: "said-password",
    literals: PASSWORD_NOUNS,
    lead: `${SAID_AS}${SAID_OPENING}`,
    shape: SAID_VALUE,
    check: (value, sight) => isSaidPassword(value, sight) && !isRemark(value, sight) && !isCode(value, sight),
    match: [
      "my password is hunter2, please help",
      "Das Passwort lautet Sommer2024!",
      "mon mot de passe est Soleil#77",
      "mi contraseña es gato1234",
      "the password for the VPN is T4ngr1nn!7",
      "minha senha é verde123",
      "moje hasło to Zima2024",
      "Kennwort lautet: Pa55w0rt!",
      "la contraseña nueva es Verano2024!",
      "Passwort für den Controller (mündlich): Zima7lato",
      "the passphrase this month is pelican-41-drizzle.",
      "hasło do kontrolera podane głosem: Gr0novski.Most",
    ],
    miss: [
      "my password is not working",
      "the password is required",
      "Password: <your password>",
      "password is 8+ characters",
      'the password for the <code class="literal">root</code> user',
      "the authentication password for the privacy protocol of SNMPv3",
      "--password-policy-enable-verification",
      "a password with non-Latin1 characters",
      "pass the password as NOVA_DBPASS",
      "password: process.env.DB_PASS",
      "password = var.db_password",
      "password: 'Please enter it'",
      "password: vault:secret/data/app#password",
      "mkdir(password - _string_)",
      "const password = process.env.SESSION_PASSWORD!",
      "User Id=username;Password=password;Client Id=clientid",
    ],
  },
  {
    ...base,
    id: "said-password-cjk",
    anchor: "sign",
    signs: "パ密口비",
    find: findSaidCjk,
    check: isSaidPassword,
    match: ["密码是Sommer2024", "共有アカウントのパスワードがチャットに貼られていた：Hanabi_2026+Kyo"],
    miss: ["密码是什么", "パスワードの変更手順：docs"],
  },
  {
    ...base,
    id: "said-password-without-capitals",
    anchor: "sign",
    signs: "ةהप",
    find: findSaidBehind,
    check: (value, sight) => isSaidPassword(value, sight) && isStrong(value),
    match: [
      "كلمة المرور للشبكة هي Nakhla@Qamar27 ورقم",
      "הסיסמה למדפסת היא Rimon&Gesher5",
      "प्रिंटर का पासवर्ड Mor.Chameli52 है",
    ],
    miss: ["كلمة المرور للشبكة", "הסיסמה למדפסת היא Password", "पासवर्ड Windows"],
  },
  {
    ...base,
    id: "said-login",
    anchor: "word",
    words: [
      "log",
      "sign",
      "login",
      "signin",
      "unlock",
      "authenticate",
      "access",
      "connect",
      "password",
      "passcode",
      "pin",
      "Anmelden",
      "Einloggen",
      "anmelden",
      "einloggen",
    ],
    find: findSaidLogin,
    check: (value, sight) =>
      isSaidPassword(value, sight) &&
      /[A-Za-z]/.test(value) &&
      !/[@/]|^https?:|^localhost\b|^["'`]?(?:[A-Za-z]+|(?:eth|wlan|br|bond|tun|tap|vlan|veth)\d+)$/.test(
        value,
      ),
    match: ["use hunter2 to log in", "enter T4ngr1nn!7 as the password"],
    miss: [
      "use Edge to log in",
      "use your account to sign in",
      "use adele@contoso.com to log in",
      "use eth0 to connect",
      "use 'localhost\\instance' to connect",
    ],
  },
  {
    ...base,
    id: "said-sign-in",
    literals: [
      "log in with ",
      "log in as root with ",
      "opens with ",
      "you join with ",
      "login with ",
      "sign in with ",
      "logged in with ",
      "log on with ",
      "sign in using ",
      "log in using ",
      "unlock with ",
      "reset to ",
      "changed to ",
      "change it to ",
      "set it to ",
    ],
    lead: `(?:the )?(?:password |passcode |pin |code )?(?:[\\w.@+-]{1,60} ?/ ?|[\\w.@+-]{1,60} and (?=\\S*\\d))?${SAID_OPENING}`,
    shape: SAID_VALUE,
    check: (value, sight) =>
      isSaidPassword(value, sight) &&
      /[A-Za-z]/.test(value) &&
      !/[@/]|^v?\d+(?:\.\d+)+$|^#|^\d+[a-z]{0,3}$/i.test(value) &&
      (/^[A-Za-z]+$/.test(value) ? /pass|pwd|kennwort/i : SAID).test(textBefore(sight, 90)),
    match: [
      "you can log in with hunter2",
      "your laptop is ready, sign in with Start-4821-Go and pick your own",
      "the password was changed to T4ngr1nn!7",
    ],
    miss: ["sign in with Microsoft", "version was changed to 2.1.0"],
  },
  {
    ...base,
    id: "said-credentials",
    kind: "credentials",
    literals: [
      "username",
      "user",
      "login",
      "credentials",
      "creds",
      "account",
      "logins",
      "benutzer",
      "usuario",
      "utilisateur",
    ],
    lead:
      "(?:name)?(?: ?/ ?(?:password|pass|pw|pwd|passwort))?(?: for [^\\n:]{2,40})?(?: is| are|:| =|=| )+(?:[\\w.@\\\\+-]{2,60})(?: ?/ ?| ?, ?(?:and )?(?:password|pass|pw|pwd|passwort|contraseña|mot de passe)(?: is|:| =|=)? ?| and (?:the )?(?:password|pass|pw|pwd)(?: is|:| =|=)? ?| and (?=\\S*\\d)(?=\\S*[!#$%&*?@]))" +
      SAID_OPENING,
    shape: SAID_VALUE,
    check: (value, sight) => isSaidPassword(value, sight) && /[A-Za-z]/.test(value) && !value.includes("/"),
    match: [
      "creds: admin / T4ngr1nn!7",
      "user: adele, password: hunter2",
      "The credentials are svc_scan and Tulip#Garden9, I think",
      "login for the lab PC: student / g0jd#stkq",
    ],
    miss: ["user / group 4", "login: adele"],
  },
] satisfies readonly Rule[];

/** Words of which one stands before what somebody signs in with. */
const SAID =
  /pass|\bpw\b|\blog(?:ged|in|on)?\b|\bsign(?:ed|in)?\b|pwd|account|unlock|locked|\bpin\b|kennwort/i;

/** What code puts where a password would stand: a member, a variable, a text of several words. */
function isCode(value: string, { text, start, end }: Sight): boolean {
  if (isReference(value) && !DOTTED.test(value)) return true;
  return /["'`]/.test(text[start - 1] ?? "") && text[end] === " " && /^[A-Z]?[a-z]+$/.test(value);
}

/** `Botijo.Azul58`, `Gr0novski.Most`: no member of code is called so. */
const DOTTED = /^\p{Lu}\p{Ll}{2,}\.\p{Lu}\p{Ll}{2,}\d{2,4}$|^\p{Lu}\p{Ll}*[013457]\p{Ll}+\.\p{Lu}\p{Ll}+$/u;

const SAID_CJK =
  /(?:パスワード|密码|密碼|口令|비밀번호)(?:\s?(?:は|を|是|为|為|：|:|는|이|=)|[\p{Lo}ー]{1,24}[：:])\s?["'「]?([!-~]{4,64})/uy;

function findSaidCjk(text: string, at: number): readonly [number, number] | undefined {
  SAID_CJK.lastIndex = at;
  const value = SAID_CJK.exec(text)?.[1];
  return value === undefined ? undefined : [SAID_CJK.lastIndex - value.length, SAID_CJK.lastIndex];
}

/** The word for password in Arabic, Hebrew or Hindi around `at`, and the first word of ASCII behind it. */
const SAID_BEHIND =
  /(?:كلمة (?:المرور|السر|مرور)|ה?סיסמה|पासवर्ड)[^\n!-~]{0,60}(?<=[ :])([!-~]{6,64})(?![!-~])/u;
const BEHIND_REACH = 140;

function findSaidBehind(text: string, at: number): readonly [number, number] | undefined {
  const from = Math.max(0, at - 5);
  const match = SAID_BEHIND.exec(text.slice(from, at + BEHIND_REACH));
  const value = match?.[1]?.replace(/[,.;:!?]+$/, "");
  if (match === null || value === undefined || from + match.index > at) return undefined;
  const start = from + match.index + match[0].length - (match[1] ?? "").length;
  return [start, start + value.length];
}

const USED =
  /(?:^|[^\p{L}])(?:use|using|enter|type|try|with|mit) (?:the (?:password|code|pin|passcode) )?["'`“]?([^\s"'`“”<>]{4,64})["'`”]? (?:to |as (?:the |your |my |a )(?:temporary |new )?|for (?:the )?|zum |zu )$/iu;

/** `use hunter2 to log in`: the value before the purpose. */
function findSaidLogin(text: string, start: number): readonly [number, number] | undefined {
  if (text[start - 1] !== " ") return undefined;
  const match = USED.exec(text.slice(Math.max(0, start - 110), start));
  const value = match?.[1];
  if (match === null || value === undefined) return undefined;
  const from = start - match[0].length + match[0].lastIndexOf(value);
  return [from, from + value.length];
}

/** What a text about passwords puts in the place of one: attributes of elements, remarks, what one is made of. */
function isRemark(value: string, sight: Sight): boolean {
  const before = textBefore(sight, 100);
  const after = sight.text.slice(sight.end, sight.end + 24);
  if (/<[a-z][\w-]*\s[^<>]{0,90}=["']?$/i.test(before)) return true;
  if (/^ ?\{(?:\s|$)/.test(after)) return true;
  if (/\b(?:user(?:name)?|login|account|e-?mail|name|id) ?[:=] ?["'`]?$/i.test(before)) return true;
  if (/^["'`]? (?:characters?|chars|digits|letters|symbols|bytes|bits|words|users?)\b/.test(after))
    return true;
  // `(dangerous!)`, `to empty!`: words that are called out.
  return /^\p{L}+!+$/u.test(value) && /(?:\(| to )$/.test(before);
}
