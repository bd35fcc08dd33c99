import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { redactorWith } from "./policies.ts";

const redactor = redactorWith();

/** Values are put together here, so that no text in the repository looks like a secret of somebody. */
const DRAWN = ["kqwz", "mvtx"].join("");
const MIXED = ["Kq7w", "Zm9v", "!x"].join("");
const HEX = ["8f3ab91c", "7de24605", "b7c8d9e0", "f1a2b3c4"].join("");
const TOKEN = ["kQz8wM2v", "Tx1pQrFd", "KwNz7qWx"].join("");

function isRemoved(text: string, value: string): boolean {
  const start = text.indexOf(value);
  return redactor.spans(text).some((span) => span.start <= start + 1 && span.end >= start + value.length - 1);
}

function finds(texts: readonly string[], value: string): void {
  assert.deepEqual(
    texts.filter((text) => !isRemoved(text, value)),
    [],
  );
}

function leaves(texts: readonly string[]): void {
  assert.deepEqual(
    texts
      .map((text) => [
        text,
        ...redactor.spans(text).map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`),
      ])
      .filter(({ length }) => length > 1),
    [],
  );
}

describe("passwords in code and configuration", () => {
  it("are found in the ways languages write them", () => {
    finds(
      [
        `password = "${DRAWN}"`,
        `'passwd' => '${DRAWN}',`,
        `db_password=${DRAWN}`,
        `    "password": "${DRAWN}",`,
        `user.setPassword("${DRAWN}");`,
        `<password>${DRAWN}</password>`,
        `<property name="connection.password">${DRAWN}</property>`,
        `let password: String = "${DRAWN}".to_string();`,
        `const char *pass = "${DRAWN}";`,
        `if password == "${DRAWN}":`,
        `process.env.DB_PASSWORD || '${DRAWN}'`,
        `define('DB_PASSWORD', '${DRAWN}');`,
        `spring.datasource.password=${DRAWN}`,
        `parser.add_argument("--password", default="${DRAWN}")`,
        `ansible_ssh_pass: ${DRAWN}`,
      ],
      DRAWN,
    );
  });

  it("are found in calls, commands and SQL", () => {
    finds(
      [
        `client.login("admin", "${MIXED}")`,
        `new NetworkCredential("app", "${MIXED}")`,
        `requests.get(url, auth=('admin', '${MIXED}'))`,
        `mysqli_connect("localhost", "root", "${MIXED}", "orders")`,
        `mysql -h localhost -uroot -p'${MIXED}' < dump.sql`,
        `sshpass -p '${MIXED}' ssh root@host`,
        `CREATE USER 'app'@'%' IDENTIFIED BY '${MIXED}';`,
        `ALTER ROLE app WITH PASSWORD '${MIXED}'`,
        `ConvertTo-SecureString "${MIXED}" -AsPlainText -Force`,
        `machine contoso.com login adele password ${MIXED}`,
        `#define WIFI_PASSWORD "${MIXED}"`,
      ],
      MIXED,
    );
  });

  it("are not confused with code, labels and placeholders", () => {
    leaves([
      "password = getPassword()",
      "password = self.password",
      "password: string;",
      '"password": "required|min:6",',
      'password = "${DB_PASSWORD}"'.replace("$", "$"),
      "password=changeme",
      "$password = $_POST['password'];",
      "'password' => env('DB_PASSWORD', ''),",
      "validate_password('short')",
      "mysql -u root -p orders",
      "docker login --username app --password-stdin",
      "PASSWORD_RESET_TIMEOUT = 259200",
      "exports.ER_MISSING_PASSWORD = 3892;",
      'resourceInputs["password"] = args?.password;',
      "Subclasses of username and password should override it",
      '"dependencies": { "minipass": "^7.0.4" }',
      "['user', 'password', 'print', 'raise']",
      'login("username", "password")',
    ]);
  });
});

describe("keys of services", () => {
  it("are found near the service's name or a word for key", () => {
    finds(
      [
        `abuseipdb token = '${HEX}'`,
        `You can find a shodan secret ${HEX} within shodan`,
        `[DEBUG] Using pixabay KEY=${HEX}`,
        `const clearbitKey = '${HEX}'`,
        `https://api.mediastack.com/v1/news?access_key=${HEX}&q=1`,
        `airbrake ${HEX}`,
      ],
      HEX,
    );
    finds([`some_service = "${TOKEN}"`, `the wakatime key is ${TOKEN}`], TOKEN);
  });

  it("are not confused with digests, ids and names", () => {
    leaves([
      `commit ${HEX}`,
      `md5 = "${HEX}"`,
      `etag: "${HEX}"`,
      "integrity: 9fceb02d0ae598e95dc970b74767f19372d61af8",
      "the key is in key-vault-store-2024",
      "exports.X509AuthorityKeyIDExtension = X509AuthorityKeyIDExtension;",
      "updateKeyRotationPolicy(this.client, keyName, keyRotationPolicy2);",
    ]);
  });
});

describe("connection strings and headers", () => {
  it("lose the secret and keep what says where it leads", () => {
    for (const [text, kept] of [
      [
        `Server=tcp:sql01.contoso.com,1433;Database=crm;User ID=app;Password=${MIXED};Encrypt=True;`,
        "Server=tcp:sql01.contoso.com,1433;Database=crm;User ID=app;Password=[secret-1];Encrypt=True;",
      ],
      [
        `DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=${TOKEN};EndpointSuffix=core.windows.net`,
        "DefaultEndpointsProtocol=https;AccountName=contoso;AccountKey=[secret-1];EndpointSuffix=core.windows.net",
      ],
      [`Authorization: Bearer ${TOKEN}`, "Authorization: Bearer [auth-header-1]"],
      [`{"Authorization": "Bearer ${TOKEN}"}`, '{"Authorization": "Bearer [auth-header-1]"}'],
    ] as const) {
      assert.equal(redactor.redactText(text).text, kept);
    }
  });

  it("are removed as a whole where they are URLs", () => {
    const url = `postgres://app:${TOKEN}@db.contoso.com/orders`;
    assert.equal(redactor.redactText(`DATABASE_URL=${url}`).text, "DATABASE_URL=[connection-1]");
  });
});

describe("numbers of documents", () => {
  it("are found where a text is nothing else or says what they are", () => {
    for (const [text, value] of [
      ["A2096457", "A2096457"],
      ["my driver license is AA1B2C3D4", "AA1B2C3D4"],
      ["Kfz-Kennzeichen: HH AB 1234", "HH AB 1234"],
      ["34 ABC 123", "34 ABC 123"],
      ["GSTIN: 29ABCDE1234F1Z5", "29ABCDE1234F1Z5"],
      ["NIP 526-104-08-28", "526-104-08-28"],
      ["my ip is 192.168.0.1", "192.168.0.1"],
    ] as const) {
      assert.ok(isRemoved(text, value), text);
    }
  });

  it("are left where nothing says so", () => {
    leaves([
      "part A2096457 fits",
      "order 34 ABC 123",
      "see 192.168.0.1 and 192.0.2.7",
      "2001:db8::1 is reserved",
    ]);
  });
});

describe("lists, logs and tables", () => {
  it("are full of numbers that are nobody's", () => {
    leaves([
      "4755496430, 78892694751, 3873, 4405, 3, 19, 2264",
      "| patient | 3992 | 24259.82 | 64279552674 |",
      "12 ms, 777934 bytes, id=78892694751, trace=9fceb02d0ae598e95dc970b74767f193",
      "EAN 5978602479570, tracking 1Z943895A653CF2599",
      "07d7430 Add passport call\n6656128 Fix the build",
      "fixed in 2315785f and 16300010c986",
      "0000000: 2e54 4820 5858 4420 3120 2241",
      "passport service KB5614336 installed",
      "token@16.19.8 sha512-YWExMmRhNTI3MjI0Nzg0YWQ2ZmE1NzkyODAwODg0NjdmYWRkNGEw",
    ]);
  });

  it("and yet say whose numbers some are", () => {
    finds(["PESEL 78892694751", "78892694751, 93471314503"], "78892694751");
    finds(["Please give me a call at\n467 3395", "| phone | 467 3395 |"], "467 3395");
  });
});

describe("public documentation", () => {
  it("shows programs, not secrets", () => {
    leaves([
      "const token = getToken();",
      'const password = await prompt("Password?");',
      "token = await client.getToken(scope);",
      "token: XOAuth2.Token) => void",
      'private_key = ed25519.Ed25519PrivateKey, "other"',
      "struct gcm_aes256_ctx, aes_set_key",
      "registry-host:5000/myadmin/app:latest",
      "host: 'www.contoso.com:80'",
      "rabbitmq: --gce-kms-key=GCE_KMS_KEY",
      "New password:\nRe-enter new password:",
      "snowflake.password=\njdbc.snowflake.url=x",
      "otp: otp@ff290000 {",
      "urn:ietf:params:oauth:token-type:saml2",
      "[badge](https://codecov.io/graph/badge.svg?token=yZL6LtXkOA1)",
      '<a href="#deriveSessionKey">deriveSessionKey</a>',
      "#define SECURITY_SET_PASSWORD 0xBA",
      '"string-width-cjs": "npm:string-width@^4.2.0"',
      "HIGH:!aNULL:!MD5:!PSK:!RC4:!ADH@STRENGTH",
    ]);
  });

  it("shows addresses of nobody", () => {
    leaves([
      "a hub at 192.168.1.20 answers, so do 10.0.0.14 and 172.17.0.3",
      "M2.83-2.12 3.51.98.32 2.03.5 3.11.5",
      "MACs hmac-sha2-512-etm@openssh.com,umac-64@openssh.com",
      "subscribe at announce@lists.contoso.com to hear of releases, all of them and every month, sooner than others",
      "sendMail({ from: 'sender@example.com', to: 'foo+bar@gmail.com' })",
      "mysql://scott:tiger@localhost/test and rabbit://app:RABBIT_PASS@controller",
      "^https://github\\.com/contoso/.*$",
    ]);
    finds(["jeff.wilcox@example.com wrote"], "jeff.wilcox@example.com");
    finds(["jwilcox7@example.com wrote"], "jwilcox7@example.com");
    finds(["sign-in from 192.168.1.147 was blocked"], "192.168.1.147");
  });

  it("names people who are credited, wherever", () => {
    const credited =
      "Thanks to Miriam Graham for the idea.\n\n## Contributors\n\n- [Miriam Graham](https://github.com/mgraham)\n";
    assert.deepEqual(redactor.spans(credited), []);
    leaves([
      "# Node 24 ChangeLog\n\n- fix the build (Daniel Bannert) [#4](https://github.com/contoso/app/pull/4)\n",
      "app (1.2-3) unstable; urgency=medium\n\n  * Fix it, thanks to Miriam Graham\n",
      "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream: Miriam Graham\n",
    ]);
  });

  it("keeps the people it credits and the addresses of roles and examples", () => {
    leaves([
      "# Contributors\n\n- Jeffrey Wilcox <jeff.wilcox@fabrikam.com>\n- Miriam Graham (miriam@fabrikam.com)\n",
      "# Changelog\n\n## 2.1.0\n\n### Bug fixes\n\n- fix the build (Daniel Bannert)\n",
      "Copyright (c) 2024 Miriam Graham <miriam@fabrikam.com>\n",
      "If you find a weakness, please write to security@fabrikam.com and we will answer within a few days.",
      "mongodb://user:" + "${PASSWORD}@cluster.fabrikam.net/orders",
      "scp report.txt adele@fabrikam.com:~/reports/",
    ]);
  });

  it("does not make conversations readable", () => {
    const text =
      "## Action items\n\n- Miriam Graham (miriam@fabrikam.com) sends the draft\n- write to sales@contoso.com";
    assert.deepEqual(
      redactor.spans(text).map(({ start, end }) => text.slice(start, end)),
      ["Miriam Graham", "miriam@fabrikam.com", "sales@contoso.com"],
    );
  });
});

describe("the strict profile", () => {
  it("finds what standard leaves for lack of evidence", () => {
    const text = "Megan 2 of Northwind Traders Inc. in SW1A 2AA, here since 12/03/1985";
    assert.deepEqual(redactorWith().spans(text), []);
    assert.deepEqual(
      redactorWith({ profile: "strict" })
        .spans(text)
        .map(({ kind }) => kind),
      ["person", "organisation", "address", "birth-date"],
    );
  });
});
