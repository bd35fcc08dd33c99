/** What people get wrong when they write a request, and what they are told. */
export interface Mistake {
  readonly mistake: string;
  readonly path?: string;
  readonly text: string;
  /** Every problem reported: line, message, what to do. */
  readonly problems: readonly (readonly [line: number, message: string, fix: string])[];
}

export const VALID = "user: adele.vance@contoso.com\ninteractions: 10\ncomment: Wrong meeting.\n";

export const MISTAKES: readonly Mistake[] = [
  {
    mistake: "misspelt key",
    text: "user: adele.vance@contoso.com\nintractions: 10\ncomment: Wrong meeting.\n",
    problems: [[2, "There is no key `intractions`", "Write `interactions`"]],
  },
  {
    mistake: "another word for a key",
    text: "email: adele.vance@contoso.com\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [[1, "There is no key `email`", "Write `user`"]],
  },
  {
    mistake: "unknown key",
    text: `${VALID}priority: high\n`,
    problems: [[4, "There is no key `priority`", "Delete the key and what belongs to it"]],
  },
  {
    mistake: "a key that every object has",
    text: `${VALID}constructor: high\n`,
    problems: [[4, "There is no key `constructor`", "Delete the key and what belongs to it"]],
  },
  {
    mistake: "a key that is not indented, after one that every object has",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: Wrong.\ncomments:\nconstructor: x\nr-77ab01de: It does not exist.\n",
    problems: [
      [
        5,
        "`constructor` is not indented, so it does not belong to `comments`",
        "Put two spaces before `constructor`",
      ],
      [
        6,
        "`r-77ab01de` is not indented, so it does not belong to `comments`",
        "Put two spaces before `r-77ab01de`",
      ],
    ],
  },
  {
    mistake: "key with a capital",
    text: "User: adele.vance@contoso.com\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [[1, "There is no key `User`", "Write `user`"]],
  },
  {
    mistake: "a required key is missing",
    text: "user: adele.vance@contoso.com\ncomment: Wrong meeting.\n",
    problems: [[1, "`interactions` is missing", "Add a line `interactions: 10`"]],
  },
  {
    mistake: "every required key is missing",
    text: "category: other\n",
    problems: [
      [1, "`user` is missing", "Add a line `user: adele.vance@contoso.com`"],
      [1, "`interactions` is missing", "Add a line `interactions: 10`"],
      [1, "`comment` is missing", "Add a line `comment: Copilot in Teams summarised the wrong meeting.`"],
    ],
  },
  {
    mistake: "the same key twice",
    text: `${VALID}user: alex.wilber@contoso.com\n`,
    problems: [
      [4, "`user` is already set on line 1", "Keep one of the two `user` lines and delete the other"],
    ],
  },
  {
    mistake: "tab before text",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: |\n\tWrong meeting.\n",
    problems: [[4, "The line is indented with a tab", "Replace the tab with two spaces"]],
  },
  {
    mistake: "tab before key",
    text: "user: adele.vance@contoso.com\n\tinteractions: 10\ncomment: Wrong meeting.\n",
    problems: [[2, "The line is indented with a tab", "Delete the tab"]],
  },
  {
    mistake: "tab before a list entry",
    text: `${VALID}apps:\n\t- Teams\n`,
    problems: [[5, "The line is indented with a tab", "Replace the tab with two spaces"]],
  },
  {
    mistake: "31 rounds",
    text: "user: adele.vance@contoso.com\ninteractions: 31\ncomment: Wrong meeting.\n",
    problems: [[2, "`interactions` cannot be 31", "Write `interactions: 30`"]],
  },
  {
    mistake: "no rounds",
    text: "user: adele.vance@contoso.com\ninteractions: 0\ncomment: Wrong meeting.\n",
    problems: [[2, "`interactions` cannot be 0", "Write `interactions: 1`"]],
  },
  {
    mistake: "two and a half rounds",
    text: "user: adele.vance@contoso.com\ninteractions: 2.5\ncomment: Wrong meeting.\n",
    problems: [[2, "`interactions` is a fraction, not a whole number", "Write `interactions: 3`"]],
  },
  {
    mistake: "a negative number",
    text: "user: adele.vance@contoso.com\ninteractions: -3\ncomment: Wrong meeting.\n",
    problems: [[2, "`interactions` cannot be -3", "Write `interactions: 1`"]],
  },
  {
    mistake: "number in quotes",
    text: 'user: adele.vance@contoso.com\ninteractions: "10"\ncomment: Wrong meeting.\n',
    problems: [[2, "`interactions` is text, not a whole number", "Write `interactions: 10`"]],
  },
  {
    mistake: "number as a word",
    text: "user: adele.vance@contoso.com\ninteractions: ten\ncomment: Wrong meeting.\n",
    problems: [[2, "`interactions` is text, not a whole number", "Write `interactions: 10`"]],
  },
  {
    mistake: "number with its unit",
    text: "user: adele.vance@contoso.com\ninteractions: 10 rounds\ncomment: Wrong meeting.\n",
    problems: [[2, "`interactions` is text, not a whole number", "Write `interactions: 10`"]],
  },
  {
    mistake: "all rounds",
    text: "user: adele.vance@contoso.com\ninteractions: all\ncomment: Wrong meeting.\n",
    problems: [[2, "`interactions` is text, not a whole number", "Write `interactions: 30`"]],
  },
  {
    mistake: "space in address",
    text: "user: adele vance@contoso.com\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [
      [
        1,
        "`user` cannot be `adele vance@contoso.com`",
        "An address has no spaces; write for example `user: adele.vance@contoso.com`",
      ],
    ],
  },
  {
    mistake: "name and address",
    text: "user: Adele Vance <adele.vance@contoso.com>\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [
      [
        1,
        "`user` cannot be `Adele Vance <adele.vance@contoso.com>`",
        "Write `user: adele.vance@contoso.com`",
      ],
    ],
  },
  {
    mistake: "no domain",
    text: "user: adele.vance\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [[1, "`user` cannot be `adele.vance`", "Write for example `user: adele.vance@contoso.com`"]],
  },
  {
    mistake: "domain without an end",
    text: "user: adele.vance@contoso\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [
      [1, "`user` cannot be `adele.vance@contoso`", "Write for example `user: adele.vance@contoso.com`"],
    ],
  },
  {
    mistake: "two users",
    text: "user: adele.vance@contoso.com, alex.wilber@contoso.com\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [
      [
        1,
        "`user` cannot be `adele.vance@contoso.com, alex.wilber@contoso.com`",
        "Write one file per user; a request is about one person",
      ],
    ],
  },
  {
    mistake: "user list",
    text: "user: [adele.vance@contoso.com, alex.wilber@contoso.com]\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [[1, "`user` is a list, not text", "Write one file per user; a request is about one person"]],
  },
  {
    mistake: "mailto",
    text: "user: mailto:adele.vance@contoso.com\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [
      [1, "`user` cannot be `mailto:adele.vance@contoso.com`", "Write `user: adele.vance@contoso.com`"],
    ],
  },
  {
    mistake: "address spelled out",
    text: "user: adele.vance at contoso.com\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [[1, "`user` cannot be `adele.vance at contoso.com`", "Write `user: adele.vance@contoso.com`"]],
  },
  {
    mistake: "a mention instead of an address",
    text: "user: @adele\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [[1, "Text that starts with `@` needs quotes", 'Write `user: "@adele"`']],
  },
  {
    mistake: "smart quotes",
    text: "user: “adele.vance@contoso.com”\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [[1, "`user` cannot be `“adele.vance@contoso.com”`", "Write `user: adele.vance@contoso.com`"]],
  },
  {
    mistake: "no user",
    text: "user:\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [[1, "`user` has no value", "Write for example `user: adele.vance@contoso.com`"]],
  },
  {
    mistake: "empty quotes",
    text: 'user: adele.vance@contoso.com\ninteractions: 10\ncomment: ""\n',
    problems: [
      [
        3,
        "`comment` is empty",
        "Write for example `comment: Copilot in Teams summarised the wrong meeting.`",
      ],
    ],
  },
  {
    mistake: "no comment",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment:\n",
    problems: [
      [
        3,
        "`comment` has no value",
        "Write for example `comment: Copilot in Teams summarised the wrong meeting.`",
      ],
    ],
  },
  {
    mistake: "colon in comment",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: Copilot said: no meeting\n",
    problems: [
      [
        3,
        "Text with a colon followed by a space needs quotes",
        'Write `comment: "Copilot said: no meeting"`',
      ],
    ],
  },
  {
    mistake: "quotes in quotes",
    text: 'user: adele.vance@contoso.com\ninteractions: 10\ncomment: "It said "no" twice"\n',
    problems: [[3, "The text goes on after its closing quote", "Write `comment: 'It said \"no\" twice'`"]],
  },
  {
    mistake: "apostrophe in quotes",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: 'It's wrong'\n",
    problems: [[3, "The text goes on after its closing quote", 'Write `comment: "It\'s wrong"`']],
  },
  {
    mistake: "quote never closed",
    text: 'user: adele.vance@contoso.com\ninteractions: 10\ncomment: "Wrong meeting.\n',
    problems: [[3, "The quote is never closed", 'Write `comment: "Wrong meeting."`']],
  },
  {
    mistake: "quote never closed, more keys below",
    text: 'user: adele.vance@contoso.com\ncomment: "Wrong meeting.\ninteractions: 10\n',
    problems: [[2, "The quote is never closed", 'Write `comment: "Wrong meeting."`']],
  },
  {
    mistake: "text on the line of the bar",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: | Wrong meeting.\n",
    problems: [
      [
        3,
        "Text cannot stand on the same line as `|`",
        "Move the text to the next line and indent it, or delete the `|`",
      ],
    ],
  },
  {
    mistake: "text below the bar not indented",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: |\nWrong meeting.\nTwice.\n",
    problems: [
      [4, "The text of `comment` is not indented", "Write `  Wrong meeting.`"],
      [5, "The text of `comment` is not indented", "Write `  Twice.`"],
    ],
  },
  {
    mistake: "a key indented",
    text: "user: adele.vance@contoso.com\n interactions: 10\ncomment: Wrong meeting.\n",
    problems: [[2, "`interactions` is indented", "Delete the spaces before `interactions`"]],
  },
  {
    mistake: "the first key indented",
    text: " user: adele.vance@contoso.com\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [[1, "`user` is indented", "Delete the spaces before `user`"]],
  },
  {
    mistake: "missing colon",
    text: "user: adele.vance@contoso.com\ninteractions 10\ncomment: Wrong meeting.\n",
    problems: [[2, "The colon after `interactions` is missing", "Write `interactions: 10`"]],
  },
  {
    mistake: "no space after the colon",
    text: "user: adele.vance@contoso.com\ninteractions:10\ncomment: Wrong meeting.\n",
    problems: [[2, "The space after the colon is missing", "Write `interactions: 10`"]],
  },
  {
    mistake: "no space after the last colon",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment:Wrong\n",
    problems: [[3, "The space after the colon is missing", "Write `comment: Wrong`"]],
  },
  {
    mistake: "equals sign for a colon",
    text: "user: adele.vance@contoso.com\ninteractions = 10\ncomment: Wrong meeting.\n",
    problems: [[2, "The colon after `interactions` is missing", "Write `interactions: 10`"]],
  },
  {
    mistake: "full-width colon",
    text: "user: adele.vance@contoso.com\ninteractions： 10\ncomment: Wrong meeting.\n",
    problems: [[2, "This colon is a full-width character", "Write `interactions: 10`"]],
  },
  {
    mistake: "one word",
    text: "user\n",
    problems: [[1, "The colon after `user` is missing", "Write `user:`"]],
  },
  {
    mistake: "prose",
    text: "Please send the last 10 chats of Adele to Microsoft\n",
    problems: [
      [
        1,
        "The request is a single text without keys",
        "Write for example:\nuser: adele.vance@contoso.com\ninteractions: 10\ncomment: Copilot in Teams summarised the wrong meeting.",
      ],
    ],
  },
  {
    mistake: "pasted JSON",
    text: '{"user": "adele.vance@contoso.com", "interactions": 10, "comment": "x"}\n',
    problems: [
      [
        1,
        "This is JSON; a request is written in YAML",
        'Write without braces, one key per line:\nuser: "adele.vance@contoso.com"\ninteractions: 10\ncomment: "x"',
      ],
    ],
  },
  {
    mistake: "pasted half of a JSON",
    text: '{"user": "adele.vance@contoso.com",\n',
    problems: [
      [
        1,
        "This is JSON; a request is written in YAML",
        "Write for example:\nuser: adele.vance@contoso.com\ninteractions: 10\ncomment: Copilot in Teams summarised the wrong meeting.",
      ],
    ],
  },
  {
    mistake: "everything as a list",
    text: "- user: a@b.co\n  interactions: 3\n",
    problems: [
      [1, "The request is a list", "Delete the dash at the start and the spaces before the lines below it"],
    ],
  },
  {
    mistake: "two documents",
    text: `${VALID}---\nuser: adele.vance@contoso.com\ninteractions: 10\ncomment: Wrong meeting.\n`,
    problems: [
      [
        4,
        "A second document starts here",
        "Delete the `---` line and what follows it, or move that into a file of its own",
      ],
    ],
  },
  {
    mistake: "code fence",
    text: "```yaml\nuser: adele.vance@contoso.com\ninteractions: 10\ncomment: Wrong meeting.\n```\n",
    problems: [
      [1, "This line belongs to a chat or wiki page, not to YAML", "Delete the line"],
      [5, "This line belongs to a chat or wiki page, not to YAML", "Delete the line"],
    ],
  },
  {
    mistake: "an empty file",
    text: "",
    problems: [
      [
        1,
        "The request is empty",
        "Write for example:\nuser: adele.vance@contoso.com\ninteractions: 10\ncomment: Copilot in Teams summarised the wrong meeting.",
      ],
    ],
  },
  {
    mistake: "only comments",
    text: "# x\n\n",
    problems: [
      [
        1,
        "The request is empty",
        "Write for example:\nuser: adele.vance@contoso.com\ninteractions: 10\ncomment: Copilot in Teams summarised the wrong meeting.",
      ],
    ],
  },
  {
    mistake: "date only",
    text: `${VALID}before: 2026-11-20\n`,
    problems: [
      [
        4,
        "`before` cannot be `2026-11-20`",
        "Write `before: 2026-11-20T00:00:00Z`, where Z is UTC; of another zone write the offset instead, such as +01:00",
      ],
    ],
  },
  {
    mistake: "date and time without zone",
    text: `${VALID}before: 2026-11-20 12:00\n`,
    problems: [
      [
        4,
        "`before` cannot be `2026-11-20 12:00`",
        "Write `before: 2026-11-20T12:00:00Z`, where Z is UTC; of another zone write the offset instead, such as +01:00",
      ],
    ],
  },
  {
    mistake: "date with dots",
    text: `${VALID}before: 20.11.2026 14:30\n`,
    problems: [
      [
        4,
        "`before` cannot be `20.11.2026 14:30`",
        "Write `before: 2026-11-20T14:30:00Z`, where Z is UTC; of another zone write the offset instead, such as +01:00",
      ],
    ],
  },
  {
    mistake: "time in UTC",
    text: `${VALID}before: 2026-11-20 12:00 UTC\n`,
    problems: [[4, "`before` cannot be `2026-11-20 12:00 UTC`", "Write `before: 2026-11-20T12:00:00Z`"]],
  },
  {
    mistake: "time with a short offset",
    text: `${VALID}before: 20 Nov 2026, 10:00 UTC+1\n`,
    problems: [
      [4, "`before` cannot be `20 Nov 2026, 10:00 UTC+1`", "Write `before: 2026-11-20T10:00:00+01:00`"],
    ],
  },
  {
    mistake: "American zone",
    text: `${VALID}before: 20 Nov 2026 10:00 PST\n`,
    problems: [
      [
        4,
        "`before` cannot be `20 Nov 2026 10:00 PST`",
        "Write the offset from UTC instead of `PST`, for example `before: 2026-11-20T10:00:00+01:00` for Berlin in winter",
      ],
    ],
  },
  {
    mistake: "European zone",
    text: `${VALID}before: 2026-11-20T10:00:00 CET\n`,
    problems: [
      [
        4,
        "`before` cannot be `2026-11-20T10:00:00 CET`",
        "Write the offset from UTC instead of `CET`, for example `before: 2026-11-20T10:00:00+01:00` for Berlin in winter",
      ],
    ],
  },
  {
    mistake: "a part of the day",
    text: `${VALID}before: 2026-11-20 noon\n`,
    problems: [
      [4, "`before` cannot be `2026-11-20 noon`", "Write for example `before: 2026-11-20T12:00:00Z`"],
    ],
  },
  {
    mistake: "American date",
    text: `${VALID}before: 11/20/2026 2:30 PM\n`,
    problems: [
      [
        4,
        "`before` cannot be `11/20/2026 2:30 PM`",
        "Write `before: 2026-11-20T14:30:00Z`, where Z is UTC; of another zone write the offset instead, such as +01:00",
      ],
    ],
  },
  {
    mistake: "ambiguous date",
    text: `${VALID}before: 03/04/2026\n`,
    problems: [[4, "`before` cannot be `03/04/2026`", "Write for example `before: 2026-11-20T12:00:00Z`"]],
  },
  {
    mistake: "30 February",
    text: `${VALID}before: 2026-02-30T12:00:00Z\n`,
    problems: [
      [
        4,
        "`before` cannot be `2026-02-30T12:00:00Z`, there is no such date or time",
        "Correct the date, for example `before: 2026-11-20T12:00:00Z`",
      ],
    ],
  },
  {
    mistake: "yesterday",
    text: `${VALID}after: yesterday\n`,
    problems: [[4, "`after` cannot be `yesterday`", "Write for example `after: 2026-11-01T00:00:00Z`"]],
  },
  {
    mistake: "before and after exchanged",
    text: `${VALID}before: 2026-11-01T00:00:00Z\nafter: 2026-11-20T00:00:00Z\n`,
    problems: [
      [5, "`after` is not earlier than `before`, so no round can lie between them", "Exchange the two times"],
    ],
  },
  {
    mistake: "date without hyphens",
    text: `${VALID}before: 20261120\n`,
    problems: [
      [
        4,
        "`before` is a number, not text",
        "Write `before: 2026-11-20T00:00:00Z`, where Z is UTC; of another zone write the offset instead, such as +01:00",
      ],
    ],
  },
  {
    mistake: "app typo",
    text: `${VALID}apps: [Teems]\n`,
    problems: [[4, "There is no Copilot app `Teems`", "Write `Teams`"]],
  },
  {
    mistake: "app misspelt and in the singular",
    text: `${VALID}apps: [Teem]\n`,
    problems: [[4, "There is no Copilot app `Teem`", "Write `Teams`"]],
  },
  {
    mistake: "app as people know it, in lower case",
    text: `${VALID}apps: [web chat, admin center]\n`,
    problems: [
      [4, "entry 1 of `apps` cannot be `web chat`", "Write `Web Chat`"],
      [4, "entry 2 of `apps` cannot be `admin center`", "Write `Microsoft 365 admin center`"],
    ],
  },
  {
    mistake: "apps in lower case",
    text: `${VALID}apps: [teams, word]\n`,
    problems: [
      [4, "There is no Copilot app `teams`", "Write `Teams`"],
      [4, "There is no Copilot app `word`", "Write `Word`"],
    ],
  },
  {
    mistake: "one app without brackets",
    text: `${VALID}apps: Teams\n`,
    problems: [[4, "`apps` is text, not a list", "Write `apps: [Teams]`"]],
  },
  {
    mistake: "an app twice",
    text: `${VALID}apps: [Word, Word]\n`,
    problems: [[4, "`apps` already has `Word` as entry 1", "Delete the second one"]],
  },
  {
    mistake: "bracket never closed",
    text: `${VALID}apps: [Teams, Word\ncategory: other\n`,
    problems: [[4, "The bracket `[` is never closed", "Write `apps: [Teams, Word]`"]],
  },
  {
    mistake: "apps empty",
    text: `${VALID}apps: []\n`,
    problems: [[4, "`apps` is empty", "Add an entry or delete `apps`"]],
  },
  {
    mistake: "app slash",
    text: `${VALID}apps: [Teams/Word]\n`,
    problems: [[4, "entry 1 of `apps` cannot be `Teams/Word`", "Write for example `Teams`"]],
  },
  {
    mistake: "app dash same line",
    text: `${VALID}apps: - Teams\n`,
    problems: [[4, "A list with dashes cannot start on the line of `apps`", "Write `apps: [Teams]`"]],
  },
  {
    mistake: "category almost right",
    text: `${VALID}category: wrong_answers\n`,
    problems: [[4, "`category` cannot be `wrong_answers`", "Write `category: wrong-answer`"]],
  },
  {
    mistake: "made-up category",
    text: `${VALID}category: angry\n`,
    problems: [
      [
        4,
        "`category` cannot be `angry`",
        "Choose one of wrong-answer, incomplete-answer, not-grounded, harmful-content, could-not-answer, slow-or-failed, other",
      ],
    ],
  },
  {
    mistake: "ticket that is a number",
    text: `${VALID}ticket: 0012345\n`,
    problems: [[4, "`ticket` is a number, not text", 'Write `ticket: "0012345"`']],
  },
  {
    mistake: "comment that is a truth value",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: true\n",
    problems: [[3, "`comment` is `true`, not text", 'Write `comment: "true"`']],
  },
  {
    mistake: "one round without brackets",
    text: `${VALID}exclude: r-3f9a1c20\n`,
    problems: [[4, "`exclude` is text, not a list", "Write `exclude: [r-3f9a1c20]`"]],
  },
  {
    mistake: "round id without prefix, in capitals",
    text: `${VALID}exclude: [3F9A1C20]\n`,
    problems: [[4, "entry 1 of `exclude` cannot be `3F9A1C20`", "Write `r-3f9a1c20`"]],
  },
  {
    mistake: "round id of digits only",
    text: `${VALID}exclude: [12345678]\n`,
    problems: [[4, "entry 1 of `exclude` is a number, not text", "Write `r-12345678`"]],
  },
  {
    mistake: "made-up round id",
    text: `${VALID}exclude: [r-1]\n`,
    problems: [[4, "entry 1 of `exclude` cannot be `r-1`", "Write for example `r-3f9a1c20`"]],
  },
  {
    mistake: "comments as a list",
    text: `${VALID}comments:\n  - r-77ab01de: x\n`,
    problems: [
      [
        5,
        "`comments` is a list, not a group of keys",
        "Write for example:\ncomments:\n  r-77ab01de: The cited file does not exist.",
      ],
    ],
  },
  {
    mistake: "comment on an id without prefix",
    text: `${VALID}comments:\n  77ab01de: x\n`,
    problems: [[5, "`77ab01de` cannot be a key of `comments`", "Write `r-77ab01de`"]],
  },
  {
    mistake: "round without its comment",
    text: `${VALID}comments:\n  r-77ab01de:\n`,
    problems: [
      [
        5,
        "`comments.r-77ab01de` has no value",
        "Write for example `r-77ab01de: The cited file does not exist.`",
      ],
    ],
  },
  {
    mistake: "comment on an excluded round",
    text: `${VALID}exclude: [r-77ab01de]\ncomments:\n  r-77ab01de: x\n`,
    problems: [
      [
        6,
        "`r-77ab01de` has a comment but is excluded, so nobody would read it",
        "Delete this comment, or take `r-77ab01de` out of `exclude`",
      ],
    ],
  },
  {
    mistake: "comments not indented",
    text: `${VALID}comments:\nr-77ab01de: x\n`,
    problems: [
      [
        5,
        "`r-77ab01de` is not indented, so it does not belong to `comments`",
        "Put two spaces before `r-77ab01de`",
      ],
    ],
  },
  {
    mistake: "anchor",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: &w Wrong meeting.\n",
    problems: [
      [
        3,
        "Anchors (`&name`) are not allowed",
        'If it is text, write `comment: "&w Wrong meeting."`; otherwise delete it',
      ],
    ],
  },
  {
    mistake: "alias",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: *important*\n",
    problems: [
      [
        3,
        "Aliases (`*name`) are not allowed",
        'If it is text, write `comment: "*important*"`; otherwise delete it',
      ],
    ],
  },
  {
    mistake: "tag",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: !important Wrong meeting.\n",
    problems: [
      [
        3,
        "Tags (`!name`) are not allowed",
        'If it is text, write `comment: "!important Wrong meeting."`; otherwise delete it',
      ],
    ],
  },
  {
    mistake: "tag of YAML itself",
    text: "user: !!str adele.vance@contoso.com\ninteractions: 10\ncomment: Wrong meeting.\napps: [!!str Teams]\n",
    problems: [
      [
        1,
        "Tags (`!name`) are not allowed",
        'If it is text, write `user: "!!str adele.vance@contoso.com"`; otherwise delete it',
      ],
      [4, "Tags (`!name`) are not allowed", 'If it is text, write `"!!str Teams"`; otherwise delete it'],
    ],
  },
  {
    mistake: "list of one value",
    text: "user: [adele.vance@contoso.com]\ninteractions: [10]\ncomment: [Wrong meeting.]\n",
    problems: [
      [1, "`user` is a list, not text", "Write `user: adele.vance@contoso.com`"],
      [2, "`interactions` is a list, not a whole number", "Write `interactions: 10`"],
      [3, "`comment` is a list, not text", "Write `comment: Wrong meeting.`"],
    ],
  },
  {
    mistake: "merge key",
    text: `${VALID}<<: {a: 1}\n`,
    problems: [[4, "Merge keys (`<<`) are not allowed", "Delete the line and write the keys it stood for"]],
  },
  {
    mistake: "text that starts with a backtick",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: `x` fails\n",
    problems: [[3, "Text that starts with a backtick needs quotes", 'Write `comment: "`x` fails"`']],
  },
  {
    mistake: "text that starts with a per cent sign",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: %x fails\n",
    problems: [[3, "Text that starts with `%` needs quotes", 'Write `comment: "%x fails"`']],
  },
  {
    mistake: "text that starts with a bracket",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: [x] fails\n",
    problems: [[3, "Text that starts with `[` needs quotes", 'Write `comment: "[x] fails"`']],
  },
  {
    mistake: "text that starts with a brace",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: {x} fails\n",
    problems: [[3, "Text that starts with `{` needs quotes", 'Write `comment: "{x} fails"`']],
  },
  {
    mistake: "path between double quotes",
    text: 'user: adele.vance@contoso.com\ninteractions: 10\ncomment: "C:\\Users"\n',
    problems: [[3, "`\\U` means nothing between double quotes", "Write `comment: 'C:\\Users'`"]],
  },
  {
    mistake: "non-breaking space after the colon",
    text: "user: adele.vance@contoso.com\ninteractions:\u00a010\ncomment: Wrong meeting.\n",
    problems: [
      [
        2,
        "There is a non-breaking space here, as pasted text often has",
        "Delete the space and type it again",
      ],
    ],
  },
  {
    mistake: "non-breaking space before a key",
    text: "user: adele.vance@contoso.com\n\u00a0interactions: 10\ncomment: Wrong meeting.\n",
    problems: [[2, "There is no key `<U+00A0>interactions`", "Write `interactions`"]],
  },
  {
    mistake: "terminal escape",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: \u001b[31mWrong meeting.\n",
    problems: [
      [
        3,
        "There is an invisible control character here (U+001B)",
        "Delete the character, or type this line again instead of pasting it",
      ],
    ],
  },
  {
    mistake: "Windows line endings and an unknown key",
    text: "user: adele.vance@contoso.com\r\ninteractions: 10\r\ncomment: Wrong meeting.\r\npriority: high\r\n",
    problems: [[4, "There is no key `priority`", "Delete the key and what belongs to it"]],
  },
  {
    mistake: "file too large",
    text: `${VALID}# ${"x".repeat(17_000)}`,
    problems: [
      [
        1,
        "The file has 17,073 bytes",
        "Shorten the file to 16 KiB; conversations are collected, they do not belong in it",
      ],
    ],
  },
  {
    mistake: "comment too long",
    text: VALID.replace("Wrong meeting.", "x".repeat(4001)),
    problems: [[3, "`comment` has 4,001 characters", "Shorten the text"]],
  },
  {
    mistake: ".yml ending",
    path: "requests/adele.yml",
    text: VALID,
    problems: [
      [1, "A request cannot be called `requests/adele.yml`", "Rename the file to `requests/adele.yaml`"],
    ],
  },
  {
    mistake: "file name with spaces and capitals",
    path: "requests/Adele Vance.yaml",
    text: VALID,
    problems: [
      [
        1,
        "A request cannot be called `requests/Adele Vance.yaml`",
        "Rename the file to `requests/adele-vance.yaml`",
      ],
    ],
  },
  {
    mistake: "merge conflict",
    text: "<<<<<<< HEAD\nuser: adele.vance@contoso.com\ninteractions: 10\ncomment: Wrong meeting.\n=======\n",
    problems: [
      [
        1,
        "This is what a merge conflict leaves behind",
        "Keep the lines that are right; delete the others and the three marker lines",
      ],
      [
        5,
        "This is what a merge conflict leaves behind",
        "Keep the lines that are right; delete the others and the three marker lines",
      ],
    ],
  },
  {
    mistake: "merge conflict in the middle",
    text: "user: adele.vance@contoso.com\n<<<<<<< HEAD\ninteractions: 10\n=======\ninteractions: 12\n>>>>>>> other\ncomment: Wrong meeting.\n",
    problems: [
      [
        2,
        "This is what a merge conflict leaves behind",
        "Keep the lines that are right; delete the others and the three marker lines",
      ],
      [
        4,
        "This is what a merge conflict leaves behind",
        "Keep the lines that are right; delete the others and the three marker lines",
      ],
      [
        6,
        "This is what a merge conflict leaves behind",
        "Keep the lines that are right; delete the others and the three marker lines",
      ],
    ],
  },
  {
    mistake: "comment that starts with a hash sign",
    text: "user: adele.vance@contoso.com\ninteractions: 10\ncomment: # 1 problem\n",
    problems: [[3, "`comment` has no value: what follows `#` is a remark", 'Write `comment: "# 1 problem"`']],
  },
  {
    mistake: "ticket number within a sentence",
    text: VALID.replace("Wrong meeting.", "Copilot forgot #12 again."),
    problems: [
      [
        3,
        "The text of `comment` ends before `#12 again.`, which YAML takes for a remark",
        'Write `comment: "Copilot forgot #12 again."`',
      ],
    ],
  },
  {
    mistake: "placeholder left in",
    text: "user: <user>\ninteractions: 10\ncomment: Wrong meeting.\n",
    problems: [[1, "`user` cannot be `<user>`", "Write for example `user: adele.vance@contoso.com`"]],
  },
];
