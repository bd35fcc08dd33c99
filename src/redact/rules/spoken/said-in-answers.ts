import type { Rule, Sight } from "../../rule.ts";
import { LOCKED } from "./code-evidence.ts";
import { END, SAID_NUMBER } from "./said-number.ts";
import { isSaidPassword, isStrong, textBefore } from "./said-value.ts";

/** The rule that a question in one message and the answer in the next one are read by. */
export const ALONE_IN_ANSWER = "said-alone-in-answer";

/** From the question to what somebody answers on the next line, behind the time of day and a name. */
const ANSWERED =
  "[^\\n?]{0,70}\\?[^\\n]{0,20}\\n(?:\\[?\\d{1,2}:\\d{2}(?::\\d{2})?\\]?(?: ?[AP]M)? ?(?:[-–] )?)?[^\\n:：]{2,30}?[ \\u00a0]?[:：] ?(?:(?:it's|it is|c'est|es|è|ist|é|to|är|er|das ist|det är) )?";
const CODE = /^[#*]?\d{4,8}[#*]?$|^[A-Z]-?\d{3,6}[#*]?$|^\d{3,6}[A-Z][#*]?$|^\d(?:-\d){3,7}$/;

/** From the question to an answer that is all of its line. */
const ANSWERED_ALONE =
  "[^\\n?？]{0,70}[?？][^\\n]{0,20}\\n{1,2}(?:(?:it's|it is|its|c'est|es|è|es ist|ist|é|to|je|är|er|das ist|det är|это|це) )?[\"'`]?";
const PASSWORDS =
  "password|passwort|passcode|passphrase|kennwort|mot de passe|contraseña|clave|senha|wachtwoord|lösenord|adgangskode|hasło|heslo|пароль|κωδικός";

/** Codes and passwords that answer a question, and codes in languages without articles or spaces. */
export const answerRules: readonly Rule[] = [
  {
    ...SAID_NUMBER,
    id: "said-in-answer",
    kind: "password",
    literals:
      "password|passwort|passcode|pin|code|code-|kennwort|mot de passe|contraseña|clave|senha|wachtwoord|lösenord|hasło|heslo|codice|código|koden|kode|kod|пароль|код|κωδικός".split(
        "|",
      ),
    unicode: true,
    lead: ANSWERED,
    shape: "[^\\s\"'<>]{3,40}[^\\s\"'<>.,;:?)]",
    check: isAnswer,
    match: [
      "09:14 Bianca: remember the boardroom door code?\n09:15 Kofi: it's 4471 then the green tick",
      "Wie war der Code für den Fahrradkeller?\n08:31 Lena: 2758#",
      "[13:10] Ania: kto pamięta hasło do skrzynki?\n[13:11] Krzysiek: Bursztyn_6642, od wczoraj",
    ],
    miss: [
      "Which error code?\n09:15 Kofi: 80070005",
      "Which code style?\n09:15 Kofi: prettier",
      "Is the password right?\n10:00 Kofi: yes",
    ],
  },
  {
    ...SAID_NUMBER,
    id: ALONE_IN_ANSWER,
    kind: "password",
    literals: PASSWORDS.split("|"),
    unicode: true,
    lead: ANSWERED_ALONE,
    shape: "[^\\s\"'`<>]{5,40}[^\\s\"'`<>.,;:?)](?=[\"'`.]?[ \\t]*(?:\\r?\\n|$))",
    check: isAloneInAnswer,
    match: [
      "What is your password?\nSommer2026!",
      "Wie lautet dein Passwort?\n\nBlaueKatze7",
      "quelle est ton mot de passe ? merci\nc'est Hiver_2026",
    ],
    miss: [
      "Forgot your password?\nReset",
      "What is the password?\nNobody knows it.",
      "Password?\nhttps://contoso.com/Reset2",
      "Is the password right?\n[password-1]",
      "Lost your password?\nmegan2026@contoso.com",
      "Which password policy?\nversion-2.1.0",
    ],
  },
  {
    ...SAID_NUMBER,
    id: "said-code-cyrillic",
    literals: ["код", "пин-код", "пін-код"],
    unicode: true,
    lead: "(?:а|у|ом|ові)?(?: [\\p{L}'’]{1,16}){1,4}(?: [—–-]|:)? ",
    shape: `[#*]?\\d{4,8}[#*]?${END}`,
    check: (_value, sight) => LOCKED.test(textBefore(sight, 60)),
    match: ["код сигнализации ещё 6194?", "код від хвіртки 3971 скине", "код от домофона: 4471"],
    miss: ["код товара на складе 447100", "код ошибки 8007"],
  },
  {
    ...SAID_NUMBER,
    id: "said-code-uncased",
    anchor: "sign",
    signs: ["密", "暗", "비", "암", "출", "ק", "ס", "ر", "ا", "प", "क"].join(""),
    find: findUncased,
    match: [
      "门禁密码昨天换了,现在是5927#,老周",
      "保險箱的密碼換成83-14-52了",
      "暗証番号って何番?→清水さんの話では7306です",
      "3층 출입문 번호가 4082*로 바뀌었대요",
      "הקוד של הדלת האחורית השתנה ל-5183",
      "स्टोर रूम के ताले का पिन 6048 है",
    ],
    miss: ["密码将在2026年过期", "비밀번호 재설정은 1588-1234로", "密码错误代码80070005", "קוד שגיאה 8007"],
  },
];

function isAnswer(value: string, sight: Sight): boolean {
  const question = textBefore(sight, 180);
  if (
    /(?:error|exit|status|zip|postal|country|product|dress|source)[- ]?code|code (?:postal|style|review)/i.test(
      question,
    )
  )
    return false;
  return CODE.test(value) || (isSaidPassword(value, sight) && (isStrong(value) || JOINED.test(value)));
}

/** Whether a line that follows a question for a password is one, and no address, version or word. */
function isAloneInAnswer(value: string, sight: Sight): boolean {
  return (
    isSaidPassword(value, sight) && /\d/.test(value) && /[^a-z\d.:/-]/.test(value) && !/@\w|:\/\//.test(value)
  );
}

/** `Bursztyn_6642` */
const JOINED = /^\p{L}{4,}[_.-]\p{L}*\d{2,6}$/u;

const UNCASED =
  /(?:密[码碼]|暗証番号|비밀번호|암호|출입문 번호|קוד|סיסמה|رمز|الرقم السري|الرمز|पिन|कोड)(?<between>[^\n\d]{0,40}?)(?<code>[#*]?\d{4,8}[#*]?|\d{2}(?:-\d{2}){2}|\d(?:-\d){3,7})(?![\d-]|[.,:]\d| ?(?:年|월|년|番|번|号|號|元|円|원|日|일))/uy;
const OTHER_CODE = /错误|錯誤|エラー|오류|שגיאה|خطأ|त्रुटि|邮政|郵便|우편|מיקוד|بريدي/u;

function findUncased(text: string, at: number): readonly [number, number] | undefined {
  UNCASED.lastIndex = at;
  const { between = "", code } = UNCASED.exec(text)?.groups ?? {};
  if (code === undefined || OTHER_CODE.test(between)) return undefined;
  return [UNCASED.lastIndex - code.length, UNCASED.lastIndex];
}
