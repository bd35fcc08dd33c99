import { tellingFamilyNames } from "../names/family-names.ts";
import { givenNames } from "../names/given-names.ts";
import type { Rule } from "../rule.ts";
import { digitText } from "../validate/digits.ts";
import { isPlaceholder } from "../validate/randomness.ts";
import { isTokenValue } from "../validate/secrecy.ts";
import { isDrawn } from "../validate/spelling.ts";
import { FULL, isName, LED, PART } from "./persons/person-shape.ts";

const base = {
  family: "personal",
  level: "standard",
  anchor: "column",
  rank: 52,
  reference: "https://www.rfc-editor.org/rfc/rfc4180",
} as const;

const WHOLE_NAME = new RegExp(`^(?:${FULL}|${PART}(?: ${PART})?, ${PART}(?: ${PART})?)$`, "u");
const ONE_NAME = new RegExp(`^${LED}$`, "u");
const DATE =
  /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\.? (?:de )?\p{L}{3,12}\.? (?:de )?(?:19|20)\d{2}|\p{L}{3,12}\.? \d{1,2},? (?:19|20)\d{2})$/u;

/** Who a column names, in scripts without capitals. */
const UNCASED_HEADERS =
  "氏名|名前|お名前|担当|担当者|責任者|出席者|参加者|社員名|顧客名|姓名|员工|員工|员工姓名|联系人|聯絡人|负责人|負責人|客户姓名|參加者|이름|성명|담당자|담당|고객명|직원|참석자|الاسم|اسم الموظف|الموظف|الموظفة|العميل|المسؤول|שם|שם העובד|עובד|לקוח|אחראי|नाम|कर्मचारी|ग्राहक";
const UNCASED_NAME =
  /^\p{Lo}[\p{Lo}\p{M}ー々・'׳]{0,12}(?:[ \u3000・]\p{Lo}[\p{Lo}\p{M}ー々・'׳]{0,14}){0,3}$/u;

/** What the headers of tables announce. Names of columns are those of the usual exports and forms. */
export const columnRules: readonly Rule[] = [
  {
    ...base,
    id: "person-column",
    kind: "person",
    spreads: true,
    headers:
      "name|full name|fullname|employee|employee name|owner|manager|line manager|assignee|assigned to|contact|contact person|contact name|responsible|person|attendee|attendees|participant|participants|customer|customer name|client|client name|patient|patient name|candidate|applicant|reviewer|approver|author|requester|requested by|reporter|reported by|created by|modified by|supervisor|member|speaker|presenter|organizer|sender|recipient|user|user name|display name|displayname|lead|account manager|mitarbeiter|mitarbeiterin|verantwortlich|verantwortliche|ansprechpartner|zuständig|teilnehmer|nom|nom complet|responsable|participants|employé|nombre|nombre completo|empleado|asistente|nome|responsabile|dipendente|referente|responsável|funcionário|imię i nazwisko|pracownik|odpowiedzialny|passenger|traveller|traveler|guest|tenant|student|pupil|driver|insured|beneficiary|payee|cardholder|account holder|passagier|fahrer|mieter|begünstigter|empfänger|kontoinhaber|passager|bénéficiaire|destinataire|locataire|conducteur|titulaire|pasajero|beneficiario|destinatario|inquilino|titular|passeggero|intestatario|conducente|passageiro|beneficiário|pasażer|odbiorca|najemca|pacjent|mottagare|ontvanger|begunstigde|huurder|имя|фио|ф. и. о.|сотрудник|ответственный|исполнитель|клиент|хто|ім'я|піб|працівник|відповідальний|όνομα|ονοματεπώνυμο|υπάλληλος|υπεύθυνος|jméno|jméno a příjmení|zaměstnanec|odpovědný|meno|zodpovedný|név|felelős|ad soyad|adı soyadı|sorumlu|naam|medewerker|verantwoordelijke|namn|ansvarig|navn|nimi".split(
        "|",
      ),
    believe: areNames,
    check: (value) => WHOLE_NAME.test(value) && isName(value),
    match: ["| Name | Team |\n|---|---|\n| Zorblyn Quaxter | Sales |\n| Miriam Graham | Legal |"],
    miss: [
      "| Name | Price |\n|---|---|\n| Blue Harbor | 12 |\n| Silver Fern | 13 |",
      "Name, address and phone",
      "| Name |",
    ],
  },
  {
    ...base,
    id: "person-column-uncased",
    kind: "person",
    spreads: true,
    headers: UNCASED_HEADERS.split("|"),
    check: (value) => UNCASED_NAME.test(value),
    match: [
      "|担当|作業|期限|\n|---|---|---|\n|渡邉 さやか|議事録作成|6/12|",
      "|姓名|部門|職稱|\n|謝宗翰|研發|工程師|",
      "| 이름 | 부서 |\n|---|---|\n| 독고영 | 개발 |",
      "|שם|תפקיד|\n|עומר שגיא|פיתוח|",
    ],
    miss: ["姓名和部门", "| 이름 | 값 |\n|---|---|\n| port | 80 |", "担当 | 作業"],
  },
  {
    ...base,
    id: "name-part-column",
    kind: "person",
    headers:
      "first|last|first name|firstname|first_name|given name|givenname|given_name|last name|lastname|last_name|surname|family name|familyname|family_name|middle name|vorname|nachname|prénom|nom de famille|apellido|apellidos|cognome|apelido|sobrenome|imię|nazwisko|voornaam|achternaam|förnamn|efternamn|fornavn|etternavn|efternavn|etunimi|sukunimi".split(
        "|",
      ),
    check: (value) => ONE_NAME.test(value),
    match: ["first_name,last_name,city\nMiriam,Graham,Lyon", "Vorname;Nachname\nJürgen;von Brandt"],
    miss: ["first_name,last_name,city\n1,2,3", "First name, last name and city"],
  },
  {
    ...base,
    id: "phone-column",
    kind: "phone",
    headers:
      "phone|phone number|phone no|phone no.|telephone|tel|tel.|telephone number|mobile|mobile number|mobile phone|cell|cell phone|fax|business phone|contact number|direct dial|telefon|telefonnummer|handy|mobil|mobilnummer|rufnummer|durchwahl|téléphone|portable|numéro de téléphone|teléfono|móvil|celular|telefono|cellulare|telefone|telemóvel|telefoon|telefoonnummer|mobiel|numer telefonu|telefonnr|puhelin|電話|電話番号".split(
        "|",
      ),
    check: isPhoneCell,
    match: [
      "| Name | Phone |\n|---|---|\n| Reception | 08-431 087 10 |",
      "name,phone\nReception,0171 5101605",
    ],
    miss: ["| Phone | Price |\n|---|---|\n| Surface Duo | 900 |", "Phone | OS 12"],
  },
  {
    ...base,
    id: "birth-date-column",
    kind: "birth-date",
    headers:
      "date of birth|birth date|birthdate|birth_date|date_of_birth|dob|d.o.b.|birthday|born|geburtsdatum|geburtstag|geboren|date de naissance|né(e) le|né le|née le|geboren am|nato il|nata il|nacido el|født|född|naissance|fecha de nacimiento|nacimiento|data di nascita|nascita|data de nascimento|nascimento|data urodzenia|geboortedatum|födelsedatum|fødselsdato|syntymäaika|生年月日".split(
        "|",
      ),
    check: (value) => DATE.test(value),
    match: ["| Name | DOB |\n|---|---|\n| A | 12/03/1985 |", "id;geburtsdatum\n7;12.03.1985"],
    miss: ["| Name | Start |\n|---|---|\n| A | 12/03/1985 |", "DOB, please"],
  },
  {
    ...base,
    id: "plate-column",
    kind: "vehicle",
    headers:
      "plate|plate no|plate number|license plate|licence plate|number plate|vehicle reg|registration|reg no|vehicle registration|kennzeichen|kfz-kennzeichen|kenteken|targa|immatriculation|matrícula|registreringsnummer|nr rejestracyjny".split(
        "|",
      ),
    check: isPlate,
    match: ["name,plate\nReception,7KDR 294", "| Fahrer | Kennzeichen |\n|---|---|\n| A | PB-KL 482 |"],
    miss: ["| Part | Plate |\n|---|---|\n| A | steel |", "plate, knife"],
  },
  {
    ...base,
    id: "address-column",
    kind: "address",
    headers:
      "address|street|street address|postal address|mailing address|shipping address|billing address|adresse|anschrift|straße|strasse|wohnort|lieferadresse|adresse postale|dirección|domicilio|indirizzo|residenza|endereço|morada|adres|ulica|adress|postadress|住所".split(
        "|",
      ),
    check: (value) =>
      value.length >= 8 &&
      /\d/.test(value) &&
      /\p{L}{3}/u.test(value) &&
      !/[@<>{}\\]|:\/\/|^0x|^[\da-f:.]+$/i.test(value),
    match: ["| Name | Address |\n|---|---|\n| A | Lindenstraße 4, 80331 München |"],
    miss: [
      "| Host | Address |\n|---|---|\n| web01 | https://intranet/12 |",
      "Address, phone",
      '  address: "a@contoso.com",\n  displayName: "Customer Name 1",',
    ],
  },
  {
    ...base,
    id: "national-id-column",
    kind: "national-id",
    headers:
      "ssn|social security|social security number|social security no|ni number|nino|national insurance number|national id|national id number|id number|identity number|personal id|personal number|tax id|tin|itin|tax number|passport|passport no|passport no.|passport number|passeport|pasaporte|passaporto|passaporte|reisepass|paspoort|paszport|driver license|driver's license|driving licence|licence number|license number|nhs number|medicare number|pesel|nip|dni|nie|nif|dni/nie|nuss|cpf|cnpj|rg|bsn|steuer-id|steuer-idnr.|steuernummer|sv-nummer|sozialversicherungsnummer|ausweisnummer|personalausweis|codice fiscale|personnummer|aadhaar|aadhaar number|pan|pan number|tfn|sin|nric|fin|curp|rfc|rut|cuil|cuit|nir|numéro de sécurité sociale|hetu|henkilötunnus|cpr|cpr-nummer|fødselsnummer|rijksregisternummer|ahv-nummer|cnp|rodné číslo|oib|マイナンバー".split(
        "|",
      ),
    check: (value) =>
      /^[A-Z\d](?:[A-Z\d]|[ ./-](?=[A-Z\d])){5,22}$/i.test(value) &&
      digitText(value).length >= 4 &&
      !DATE.test(value),
    match: ["| Employee | PESEL |\n|---|---|\n| A | 91052803239 |", "id,ssn\n7,535-80-3559"],
    miss: ["| Product | PAN |\n|---|---|\n| Wok | 28 cm |", "SSN, please"],
  },
  {
    ...base,
    id: "bank-account-column",
    kind: "bank-account",
    headers:
      "account|account number|account no|account no.|account_number|account_no|acct|acct no|acct_no|bank account|bank_account|bank acct|konto|kontonummer|kontonr|kontonr.|rekening|rekeningnummer|cuenta|número de cuenta|compte|numéro de compte|conto|numero conto|conta|número da conta|numer konta|口座番号".split(
        "|",
      ),
    check: (value) => /^\d(?:\d|[ -](?=\d)){6,22}$/.test(value) && !DATE.test(value),
    match: [
      "emp_no,name,bank_account\n100482,A,41827705",
      "| Who | Konto |\n|---|---|\n| A | 914 227 603-8 |",
    ],
    miss: ["| Account | Amount |\n|---|---|\n| 4000 | 12 |", "Account, please"],
  },
  {
    ...base,
    id: "password-column",
    kind: "password",
    family: "secret",
    level: "secrets-only",
    rank: 58,
    spreads: true,
    headers:
      "password|pass|passwd|pwd|initial password|temporary password|temp password|default password|passcode|passphrase|pin|passwort|kennwort|mot de passe|mdp|contraseña|clave|senha|palavra-passe|password iniziale|wachtwoord|hasło|lösenord|adgangskode|passord|salasana|heslo|パスワード".split(
        "|",
      ),
    check: isSecretCell,
    match: [
      "| System | User | Password |\n|---|---|---|\n| ERP | admin | T4ngr1nn!7 |",
      "user;pin\nreception;4826",
    ],
    miss: ["| Field | Password |\n|---|---|\n| type | string |\n| length | 14+ |", "Password, user and host"],
  },
  {
    ...base,
    id: "token-column",
    kind: "token",
    family: "secret",
    level: "secrets-only",
    rank: 58,
    spreads: true,
    headers:
      "secret|client secret|api key|apikey|api_key|access key|secret key|token|access token|refresh token|bearer token".split(
        "|",
      ),
    check: (value) => value.length >= 16 && isTokenValue(value, "token"),
    match: ["| Service | API key |\n|---|---|\n| Weather | 96KDkd9Q97E4h1eimrxFOfeb3v0aDDiB |"],
    miss: [
      "| Token | Meaning |\n|---|---|\n| YYYY | year |",
      "| Token | Use |\n|---|---|\n| r#ident | raw identifiers |",
    ],
  },
];

/** Whether half of the cells hold a name people have: then those nobody has heard of are names too. */
function areNames(cells: readonly string[]): boolean {
  const known = cells.filter((cell) =>
    cell.split(/[ ,]+/).some((word) => givenNames().has(word) || tellingFamilyNames().has(word)),
  );
  return known.length * 2 >= cells.length;
}

function isPhoneCell(value: string): boolean {
  const digits = digitText(value);
  return (
    digits.length >= 6 &&
    digits.length <= 15 &&
    /^\+?[\d\s()./-]{6,24}(?:(?:x|ext\.?|#) ?\d{1,6})?$/i.test(value) &&
    !DATE.test(value) &&
    !/^\d+[.,]\d{2}$/.test(value)
  );
}

/** A password, key or PIN, and no word that tells what a field is. */
function isSecretCell(value: string): boolean {
  if (/\s/.test(value) || value.length < 4 || value.length > 200 || isPlaceholder(value)) return false;
  if (/^\d+$/.test(value)) return value.length <= 8;
  if (/^[<[({$%/\\]|[)\]}>]$|^\d+[+%]$|^https?:/.test(value)) return false;
  if (isDrawn(value)) return true;
  return /\d/.test(value) ? /[^\d.,:%€$£-]/.test(value) : /[^\p{L}\d'’.,-]/u.test(value.slice(0, -1));
}

/** Letters and digits in two or three groups, in capitals. */
export function isPlate(value: string): boolean {
  return /^(?=.*\d)(?=.*[A-Z])[A-ZÄÖÜ\d]{1,8}(?:[ -][A-Z\d]{1,5}){0,2}$/.test(value) && value.length <= 10;
}
