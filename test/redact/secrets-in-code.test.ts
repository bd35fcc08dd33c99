import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { redactorWith } from "./policies.ts";

const redactor = redactorWith();

/** Values are put together here, so that no text in the repository looks like a secret of somebody. */
const PASSWORD = ["Tangri", "n74"].join("");
const DRAWN = ["kqwz", "mvtx"].join("");
const HEX = ["8f3ab91c", "7de24605", "b7c8d9e0", "f1a2b3c4"].join("");
const TOKEN = ["kQz8wM2v", "Tx1pQrFd", "KwNz7qWx"].join("");
const SYMBOLS = ["k#9)Wd{2^", "b(Lq=5&mR", "+t8*Zs!4"].join("");
const SEED = `SUA${["KQ7WZ3VM2TX5HPBRG4D6", "QWZK3VMT7XHPB2RGD4NF", "L6SCJYQ2WZ5KVMT"].join("")}`;

/** The texts in which `value`, put in the place of `GIVEN`, is not removed. */
function missed(texts: readonly string[], value: string): readonly string[] {
  return texts.filter((text) => {
    const start = text.indexOf("GIVEN");
    const filled = text.replace("GIVEN", () => value);
    return !redactor
      .spans(filled)
      .some((span) => span.start <= start + 1 && span.end >= start + value.length - 1);
  });
}

function alarms(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) =>
    redactor.spans(text).map(({ rule, start, end }) => `${text} => ${rule}: ${text.slice(start, end)}`),
  );
}

describe("passwords", () => {
  it("are found in calls, tests, elements, commands, statements and files of configuration", () => {
    assert.deepEqual(
      missed(
        [
          'DB_PASS = os.getenv("DB_PASS") or "GIVEN"',
          'variable "db_password" {\n  default = "GIVEN"\n}',
          'password = new String("GIVEN");',
          'fill_in "Password", with: "GIVEN"',
          "password_confirmation: 'GIVEN'",
          "admin_pw = 'GIVEN'",
          "passwordOfAdele = 'GIVEN'",
          'char psk[] = "GIVEN";',
          'WiFi.begin("office", "GIVEN");',
          "User.objects.create_user('adele', 'adele@contoso.com', 'GIVEN')",
          "ldap_bind($link, \"cn=admin,dc=contoso,dc=com\", 'GIVEN');",
          "pika.PlainCredentials('orders', 'GIVEN')",
          'mysql_real_connect(con, "localhost", "root", "GIVEN", "orders", 0, NULL, 0)',
          "if (password === 'GIVEN') {",
          'credentials { username "adele"\n password "GIVEN" }',
          "<init-param><param-name>password</param-name><param-value>GIVEN</param-value></init-param>",
          '<wsse:Password Type="PasswordText">GIVEN</wsse:Password>',
          "CREATE LOGIN app WITH PASSWORD = N'GIVEN';",
          "INSERT INTO users (name, password) VALUES ('adele', 'GIVEN');",
          "create user app identified by GIVEN;",
          "db01:5432:orders:app:GIVEN",
          'sql.Open("mysql", "root:GIVEN@/orders?charset=utf8")',
          "snmp-server community GIVEN RO",
          "crypto isakmp key GIVEN address 10.0.0.1",
          "openssl enc -aes-256-cbc -k GIVEN -in a",
          "smbclient //files/share -U adele%GIVEN",
          "echo 'root:GIVEN' | chpasswd",
          "adele@contoso.com:GIVEN",
        ],
        PASSWORD,
      ),
      [],
    );
  });

  it("are found where nobody spells them", () => {
    assert.deepEqual(
      missed(["jdbc.password=GIVEN", 'setPassword("GIVEN")', "secret: 'GIVEN'", "ppp_password GIVEN"], DRAWN),
      [],
    );
    assert.deepEqual(missed(["jdbc.password=GIVEN\n"], "sommerwiese"), []);
    assert.deepEqual(missed(["define('AUTH_KEY', 'GIVEN');", "SECRET_KEY=GIVEN\n"], SYMBOLS), []);
  });

  it("are not seen in labels, types, references and templates", () => {
    assert.deepEqual(
      alarms([
        "password: process.env.DB_PASS,",
        "password: 'Please enter your password',",
        '"password": "Contraseña",',
        '"password": "Passwort vergessen?"',
        "password = var.db_password",
        "password = random_password.db.result",
        "jdbc.password=@jdbc.password@",
        "password: __PASSWORD__",
        "password: %%DB_PASSWORD%%",
        "password: ((docker-password))",
        "db_password: vault:v1:8SDd3WHDOjf7mq69CyCqYjBXAiQQAVZRkFM13ok481zoCmHn",
        "db.password=ENC(G6N718UuyPE5bHyWKyuLQSm02auQPUtm)",
        "mysql::db { 'orders': password => $db_password }",
        "$Password = Read-Host -AsSecureString",
        'createBuffer(password, "utf8")',
        "const createFlow = (input: NewPasswordRequiredV2): NewPasswordRequiredV2 => input;",
        '#define SSL_TXT_kPSK "kPSK"',
        "#define KEY_PASSWORD 0x02014B50",
        "Pass *ResultPass = Resolver->first();",
        "'passwords' => 'users',",
        "res.cookie('rememberme', '1')",
        'user.check_password("required")',
      ]),
      [],
    );
  });
});

describe("keys", () => {
  it("are found in calls, headers, elements and near their services", () => {
    assert.deepEqual(
      missed(
        [
          'new SecretKeySpec("GIVEN".getBytes(), "AES")',
          'Algorithm.HMAC256("GIVEN")',
          "hash_hmac('sha256', $body, 'GIVEN')",
          "cookieParser('GIVEN')",
          'IssuerSigningKey = new SymmetricSecurityKey(Encoding.ASCII.GetBytes("GIVEN"))',
          "sonar.login=GIVEN",
          "<key>apiSecret</key>\n<string>GIVEN</string>",
          "Authorization: SharedKey app:GIVEN",
          "shodan:\n  value: GIVEN",
          "geoapify GIVEN",
          "Meilisearch|GIVEN",
          'import lemlist\nclient = lemlist.Client("GIVEN")',
        ],
        TOKEN,
      ),
      [],
    );
    assert.deepEqual(
      missed(["new TelegramClient('orders', 7920512, 'GIVEN')", "Authorization: Basic GIVEN"], HEX),
      [],
    );
    assert.deepEqual(missed(['seed := "GIVEN"', "nats --nkey GIVEN"], SEED), []);
  });

  it("are not seen in names of code, ids of objects and public keys", () => {
    assert.deepEqual(
      alarms([
        "def_API('Z3_mk_tree_order', AST)",
        "api_key: _GLIBCXX20_CONSTEXPR",
        "secret = cpython-311-x86_64-linux-gnu",
        '"string-width-cjs": "npm:string-width@^4.2.0"',
        '"repository": "github:Azure/azure-sdk-for-js",',
        `"key_id": "${HEX}"`,
        `rev: ${HEX}b7c8d9e0`,
        "user_id: 9dc82ac2-5aa2-4dde-a7d9-0cf72cd6e620",
        `Release GPG key: ${HEX.toUpperCase()}B7C8D9E0`,
        "public nkey: UAG3E2XWI5EUWSJ6JXULR43O3GVKB4GQPC2WGCPJVJR6SFQKRZSTRVPF",
        "const seq = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', key = seq;",
        "key = forge.pkcs5.pbkdf2('password', salt)",
        "PublicKeyToken=b77a5c561934e089",
      ]),
      [],
    );
  });
});

describe("addresses and numbers that stand alone", () => {
  it("are found", () => {
    for (const text of [
      "::1",
      "127.0.0.1",
      "2001:db8:85a3::8a2e:370:7334",
      "fe80::1%eth0",
      "::ffff:192.0.2.128",
    ])
      assert.equal(redactor.spans(text).length, 1, text);
    for (const text of ["ABC-123DE", "34-1234567-8", "0111-1234567-8", "P1234567A", "C01X00T47"])
      assert.equal(redactor.spans(text).length, 1, text);
  });

  it("are no phone numbers where something else is said to be the number", () => {
    assert.deepEqual(
      alarms([
        "my social security number is 000-45-3264",
        "my routing number is 065236038",
        "listen on ::1 only",
      ]),
      [],
    );
  });

  it("are believed by words behind them", () => {
    assert.deepEqual(missed(["GIVEN is my driver's license"], "A1234567"), []);
    assert.deepEqual(missed(["เลขประจำตัวประชาชน: GIVEN"], "1234567890121"), []);
  });
});
