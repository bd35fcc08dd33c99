import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readCsv } from "../../src/collect/csv.ts";
import {
  attachFeedback,
  type FeedbackOptions,
  readFeedbackExport,
} from "../../src/collect/feedback-export.ts";
import type { Message, Round } from "../../src/collect/round.ts";
import { SourceError } from "../../src/collect/source-error.ts";

const USER = "adele.vance@contoso.com";

function read(text: string, options?: FeedbackOptions) {
  return readFeedbackExport(new TextEncoder().encode(text), USER, "feedback.csv", options);
}

function failure(text: string, options?: FeedbackOptions): SourceError {
  try {
    read(text, options);
  } catch (error) {
    assert.ok(error instanceof SourceError);
    return error;
  }
  return assert.fail("it was read");
}

function round(id: string, time: string, app = "Teams", answered = time): Round {
  const message: Message = {
    interactionId: id,
    time,
    locale: "en-us",
    contentType: "text",
    text: "",
    body: "",
    attachments: [],
    contexts: [],
    links: [],
    mentions: [],
  };
  return {
    id,
    sessionId: "s",
    requestId: null,
    app,
    time,
    prompt: message,
    responses: [{ ...message, time: answered }],
  };
}

test("reads the user's rows whatever columns surround them", () => {
  const text = [
    '\ufeffTenantId,Date Submitted,App,"User Email",Feedback Type,Comments,Attachments',
    '1,2026-11-20T09:30:00Z,Teams,Adele.Vance@Contoso.com,Thumbs down,"Wrong meeting, twice.',
    'It said ""Tuesday"".",No',
    "1,2026-11-20T09:31:00Z,Teams,someone.else@contoso.com,Thumbs up,Private,No",
    "1,2026-11-20 10:00,Word,adele.vance@contoso.com,,,",
    "",
  ].join("\r\n");
  assert.deepEqual(read(text), [
    {
      user: USER,
      time: "2026-11-20T09:30:00.000Z",
      kind: "Thumbs down",
      comment: 'Wrong meeting, twice.\r\nIt said "Tuesday".',
      app: "Teams",
    },
    { user: USER, time: "2026-11-20T10:00:00.000Z", kind: null, comment: null, app: "Word" },
  ]);
});

test("takes the separator from the header, and column names from the configuration", () => {
  const columns = { user: "Adresse", time: "Datum", comment: "Kommentar" };
  const [entry] = read(`Datum;Adresse;Kommentar\n20/11/2026 21:05;${USER};Falsch, leider\n`, {
    columns,
    dates: "day-first",
  });
  assert.equal(entry?.time, "2026-11-20T21:05:00.000Z");
  assert.equal(entry?.comment, "Falsch, leider");
});

test("dates with slashes are read only where it is known which number is the month", () => {
  const rows = (date: string) => `User Email,Date Submitted\n${USER},"${date}"\n`;
  assert.equal(
    read(rows("3/4/2026 9:05:00 PM"), { dates: "month-first" })[0]?.time,
    "2026-03-04T21:05:00.000Z",
  );
  assert.equal(read(rows("3/4/2026 12:05 AM"), { dates: "day-first" })[0]?.time, "2026-04-03T00:05:00.000Z");
  assert.match(failure(rows("3/4/2026")).message, /^feedback\.csv:2 has no readable time/);
  const others = (date: string) => `${rows("3/4/2026")}other@contoso.com,${date}\n`;
  assert.equal(read(others("3/14/2026"))[0]?.time, "2026-03-04T00:00:00.000Z");
  assert.equal(read(others("14/3/2026"))[0]?.time, "2026-04-03T00:00:00.000Z");
  assert.match(failure(`${others("14/3/2026")}x@contoso.com,3/14/2026\n`).message, /no readable time/);
  for (const date of ["31/02/2026", "2026-02-30", "13/13/2026", "soon", "", "2026-11-20T25:00:00Z"]) {
    assert.match(failure(rows(date), { dates: "day-first" }).message, /feedback\.csv:2/, date);
  }
});

test("errors name line and column and quote nothing", () => {
  const cases: [string, RegExp][] = [
    ["", /feedback\.csv is empty/],
    [
      "App,Comments\nTeams,secret-text\n",
      /feedback\.csv:1 has no column for the user's address; expected "User Email"/,
    ],
    [`User Email,Date Submitted\n${USER},"secret-text\n`, /feedback\.csv:2: a quoted field is never closed/],
    [
      `User Email,Date Submitted\n\n${USER},"secret"text\n`,
      /feedback\.csv:3: a closing quote is followed by more text/,
    ],
    [
      `User Email,Date Submitted\n${USER},secret"text\n`,
      /feedback\.csv:2: a quote stands inside an unquoted field/,
    ],
  ];
  for (const [text, message] of cases) {
    const error = failure(text);
    assert.match(error.message, message);
    assert.doesNotMatch(error.message + error.fix, /secret/);
  }
});

test("feedback goes to the newest round it can be about", () => {
  const rounds = [
    round("r-1", "2026-11-20T09:00:00Z"),
    round("r-2", "2026-11-20T09:10:00Z", "Word"),
    round("r-3", "2026-11-20T09:20:00Z", "Teams", "2026-11-20T09:21:00Z"),
  ];
  const given = (time: string, app: string | null = null) => ({
    user: USER,
    time,
    app,
    kind: null,
    comment: time,
  });
  const byRound = attachFeedback(rounds, [
    given("2026-11-20T09:22:00.000Z", "Teams"),
    given("2026-11-20T09:12:00.000Z", "Word"),
    given("2026-11-20T09:12:30.000Z", "Teams"),
    given("2026-11-20T09:23:00.000Z", "Microsoft 365 Copilot"),
    given("2026-11-20T08:00:00.000Z"),
    given("2026-11-20T10:30:00.000Z"),
  ]);
  const times = (id: string) => byRound.get(id)?.map(({ time }) => time.slice(11, 16));
  assert.deepEqual(times("r-1"), ["09:12"]);
  assert.deepEqual(times("r-2"), ["09:12"]);
  assert.deepEqual(times("r-3"), ["09:22", "09:23"]);
  assert.equal([...byRound.values()].flat().length, 4, "what is too early or too late belongs nowhere");
});

test("whatever is written as CSV is read as it was", () => {
  const field = fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r", "\r\n", " ", "é") });
  const written = (value: string) =>
    value === "" || /[",;\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 }), (rows) => {
      const text = rows.map((row) => row.map(written).join(",")).join("\r\n");
      const reading = readCsv(text, ",");
      assert.ok(reading.ok);
      assert.deepEqual(
        reading.records.map(({ fields }) => fields),
        rows,
      );
    }),
  );
});

test("an export in another encoding is refused with its line, or its texts would lose letters without a word", () => {
  const latin = Buffer.from(
    `User Email,Date Submitted,Comments\n${USER},2026-11-18,zu sp\u00e4t\n`,
    "latin1",
  );
  assert.throws(() => readFeedbackExport(latin, USER, "feedback.csv"), {
    reason: "export-malformed",
    message: "feedback.csv:2 has bytes that are not UTF-8; expected UTF-8",
    fix: /Excel calls its encoding "CSV UTF-8"\.$/,
  });
});

test("an export that Excel saved as Unicode text is read", () => {
  const text = `\ufeffUser Email\tDate Submitted\tComments\n${USER}\t2026-11-18\tzu sp\u00e4t\n`;
  const [given] = readFeedbackExport(Buffer.from(text, "utf16le"), USER, "feedback.csv");
  assert.equal(given?.comment, "zu sp\u00e4t");
});
