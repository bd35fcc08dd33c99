import type { Random } from "./random.ts";

/** A sentence with a value to find between `«` and `»`; several values per sentence are allowed. */
export type Maker = (random: Random, names: NameSource) => string;

export interface NameSource {
  readonly full: () => string;
  readonly first: () => string;
  readonly email: () => string;
}

const ALNUM = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
const HEX = "0123456789abcdef";
const UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS = "0123456789";
const BASE64 = `${ALNUM}+/`;
const URLSAFE = `${ALNUM}-_`;

const password = (r: Random): string =>
  r.pick([
    () =>
      `${r.pick(["Sommer", "Winter", "Blue", "Tiger", "Orange", "Delta", "Kaffee", "Lisboa"])}${r.below(9000) + 100}${r.pick(["!", "#", "$", "?x", ""])}`,
    () => r.text(`${ALNUM}!#%*-_`, 10 + r.below(8)),
    () =>
      `${r.pick(["correct", "purple", "silver"])}-${r.pick(["horse", "river", "cloud"])}-${r.below(99) + 1}`,
  ])();
const base64 = (value: string): string => Buffer.from(value).toString("base64");
const digits = (r: Random, count: number): string => r.text(DIGITS, count);
const host = (r: Random): string =>
  `${r.pick(["db", "sql", "data", "orders"])}${r.below(20)}.${r.pick(["contoso", "fabrikam", "northwind"])}.${r.pick(["com", "net"])}`;

function luhnCard(r: Random): string {
  const body = r.pick(["4", "51", "53", "37", "6011"]);
  const length = body === "37" ? 15 : 16;
  const number = body + digits(r, length - 1 - body.length);
  let sum = 0;
  [...number].reverse().forEach((digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return number + ((10 - (sum % 10)) % 10);
}

function iban(r: Random): string {
  const bban = digits(r, 18);
  const check = 98n - (BigInt(`${bban}131400`) % 97n);
  return `DE${String(check).padStart(2, "0")}${bban}`;
}

function dni(r: Random): string {
  const number = digits(r, 8);
  return number + "TRWAGMYFPDXBNJZSQVHLCKE"[Number(number) % 23];
}

function pesel(r: Random): string {
  const body = `${50 + r.below(49)}${String(1 + r.below(12)).padStart(2, "0")}${String(1 + r.below(28)).padStart(2, "0")}${digits(r, 4)}`;
  const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3];
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (weights[index] ?? 0), 0);
  return body + ((10 - (sum % 10)) % 10);
}

const jwt = (r: Random): string =>
  `${Buffer.from('{"alg":"RS256","typ":"JWT"}').toString("base64url")}.${Buffer.from(`{"sub":"${digits(r, 8)}","aud":"api"}`).toString("base64url")}.${r.text(URLSAFE, 64)}`;

/** Sentences with credentials in them. */
export const secretMakers: Readonly<Record<string, Maker>> = {
  github: (r) => `export GITHUB_TOKEN=«${"ghp"}_${r.text(ALNUM, 36)}»`,
  gitlab: (r) => `The runner uses «${"glpat"}-${r.text(ALNUM, 20)}» for cloning.`,
  slack: (r) => `Slack bot token: «${"xoxb"}-${digits(r, 12)}-${digits(r, 12)}-${r.text(ALNUM, 24)}»`,
  aws: (r) => `aws_access_key_id = «${"AKIA"}${r.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 15)}4»`,
  awsSecret: (r) => `aws_secret_access_key = «${r.text(BASE64, 40)}»`,
  openai: (r) => `I put the key «${"sk"}-proj-${r.text(URLSAFE, 48)}» into the script.`,
  google: (r) => `maps key=«${"AIza"}${r.text(URLSAFE, 35)}»`,
  stripe: (r) => `STRIPE_SECRET="«${"sk"}_live_${r.text(ALNUM, 24)}»"`,
  jwt: (r) => `Here is my session: «${jwt(r)}»`,
  bearer: (r) => `curl -H "Authorization: Bearer «${r.text(ALNUM, 40)}»" https://api.contoso.com/v1`,
  basic: (r) => `Authorization: Basic «${base64(`svc-app:${password(r)}`)}»`,
  postgres: (r) => `DATABASE_URL=postgres://app:«${r.text(ALNUM, 14)}»@${host(r)}:5432/orders`,
  mongodb: (r) =>
    `mongodb+srv://svc:«${r.text(ALNUM, 12)}»@cluster0.${r.text("abcdefgh", 5)}.mongodb.net/shop`,
  mssql: (r) =>
    `Server=tcp:${host(r)},1433;Database=crm;User ID=app;Password=«${r.text(ALNUM, 12)}!»;Encrypt=True;`,
  storage: (r) =>
    `DefaultEndpointsProtocol=https;AccountName=contosodata;AccountKey=«${r.text(BASE64, 86)}==»;EndpointSuffix=core.windows.net`,
  sas: (r) =>
    `https://contosodata.blob.core.windows.net/logs/a.txt?sv=2024-11-04&se=2026-12-01&sr=b&sp=r&sig=«${encodeURIComponent(`${r.text(BASE64, 43)}=`)}»`,
  azureSecret: (r) => `client_secret: «${r.text(ALNUM, 3)}8Q~${r.text(ALNUM, 34)}»`,
  pem: (r) =>
    `«-----BEGIN ${"PRIVATE"} KEY-----\n${Array.from({ length: 6 }, () => r.text(BASE64, 64)).join("\n")}\n-----END PRIVATE KEY-----»`,
  chat: (r) =>
    `${r.pick(["my password is", "Mein Passwort ist", "mi contraseña es", "mon mot de passe est", "the wifi password is"])} «${password(r)}»${r.pick([".", ", can you reset it?", ""])}`,
  use: (r) => `You can use «${r.text(ALNUM, 9)}7» to log in.`,
  env: (r) => `DB_PASSWORD='«${r.text(`${ALNUM}!#%`, 14)}»'`,
  apiKey: (r) => `{"apiKey": "«${r.text(HEX, 32)}»"}`,
  npm: (r) => `//npm.contoso.com/:_authToken=«${"npm"}_${r.text(ALNUM, 36)}»`,
  sendgrid: (r) => `SENDGRID: «${"SG"}.${r.text(URLSAFE, 22)}.${r.text(URLSAFE, 43)}»`,
};

/** Sentences with personal data in them. */
export const personalMakers: Readonly<Record<string, Maker>> = {
  email: (_, names) => `Please copy «${names.email()}» on the thread.`,
  emailNamed: (_, names) => `«${names.full()}» <«${names.email()}»> wrote about the budget.`,
  phone: (r) =>
    `Call me at «${r.pick([`+1 (425) 555-0${digits(r, 3)}`, `+49 30 ${digits(r, 8)}`, `+44 20 7946 0${digits(r, 3)}`, `(206) 555-0${digits(r, 3)}`, `0171 ${digits(r, 7)}`, `+33 6 ${digits(r, 2)} ${digits(r, 2)} ${digits(r, 2)} ${digits(r, 2)}`])}» after lunch.`,
  card: (r) => `Card number «${luhnCard(r)}» was declined.`,
  iban: (r) =>
    `Transfer it to «${iban(r)
      .replace(/(.{4})/g, "$1 ")
      .trim()}» please.`,
  ssn: (r) =>
    `SSN: «${1 + r.below(6)}${digits(r, 2).replace("00", "12")}-${r.below(89) + 10}-${r.below(8999) + 1000}»`,
  nino: (r) =>
    `National insurance «${r.pick(["AB", "CE", "JK"])}${digits(r, 6)}${r.pick(["A", "B", "C", "D"])}»`,
  dni: (r) => `DNI «${dni(r)}»`,
  pesel: (r) => `PESEL: «${pesel(r)}»`,
  ip: (r) =>
    `Sign-in from «${20 + r.below(150)}.${20 + r.below(200)}.${20 + r.below(200)}.${1 + r.below(250)}» was blocked.`,
  greeting: (_, names) => `Hi «${names.first()}»,`,
  dear: (_, names) => `Dear «${names.full()}»,`,
  signature: (_, names) => `Best regards,\n«${names.full()}»`,
  mention: (_, names) => `<at id="0">«${names.full()}»</at> can you check the numbers?`,
  person: (_, names) => `The review was led by «${names.full()}» last quarter.`,
  internalUrl: (r) =>
    `See «https://${r.pick(["intranet.contoso.local", "wiki.corp.contoso.com", "contoso.sharepoint.com"])}/sites/${r.pick(["hr", "finance", "legal"])}/Shared%20Documents/plan${r.below(99)}.docx» for details.`,
  birth: (r) => `Date of birth: «${1 + r.below(28)}/${1 + r.below(12)}/19${50 + r.below(49)}»`,
};

/** Sentences that look dangerous and are not. */
export const decoyMakers: readonly Maker[] = [
  (r) =>
    `Correlation id ${r.text(HEX, 8)}-${r.text(HEX, 4)}-4${r.text(HEX, 3)}-a${r.text(HEX, 3)}-${r.text(HEX, 12)}`,
  (r) => `Fixed in commit ${r.text(HEX, 40)}.`,
  (r) => `Upgrade to version ${r.below(20)}.${r.below(20)}.${r.below(9999)}.${r.below(99)} first.`,
  () => "Set AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE as in the manual.",
  () => 'api_key = "your-api-key"',
  () => "password: <your password>",
  () => "const token = process.env.API_TOKEN;",
  (r) => `Order number ${digits(r, 10)} shipped on 2026-03-${10 + r.below(19)}.`,
  (r) => `Invoice #${digits(r, 8)} total ${r.below(9999)}.${digits(r, 2)} EUR`,
  (r) => `ISBN 978-3-${digits(r, 2)}-${digits(r, 6)}-${digits(r, 1)}`,
  (r) => `Logged at 17${digits(r, 8)} and 17${digits(r, 11)}.`,
  (r) => `color: #${r.text(HEX, 6)}; background: #${r.text(HEX, 3)};`,
  (r) => `Build 2026${digits(r, 4)}.${r.below(99)} of pipeline ${digits(r, 7)}`,
  (r) => `![chart](data:image/png;base64,iVBORw0KGgo${r.text(BASE64, 600)}=)`,
  () => "The password policy requires 14 characters; passwords expire after 90 days.",
  () => "Use Ctrl+Shift+P to open the command palette.",
  (r) => `=SUM(A1:A${r.below(900)}) gives ${r.below(99999)}`,
  (r) => `sha256:${r.text(HEX, 64)}`,
  () => "Your access token expires in 3600 seconds.",
  (r) => `Tracking ${r.text(UPPER, 2)}${digits(r, 9)}${r.text(UPPER, 2)}`,
  () => "Contact the help desk at extension 4.",
  () => "The meeting is 10:30:00-11:00:00 in room 4.12.",
];
