/** The shapes of text that make pattern matchers slow, each of about `length` characters. */
export function hostileShapes(length: number): Readonly<Record<string, string>> {
  const fill = (unit: string): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const nested = (): string => {
    let text = "x";
    while (text.length < length) text = JSON.stringify(text).slice(0, length);
    return text;
  };
  return {
    spaces: fill(" "),
    newlines: fill("\n"),
    letters: fill("x"),
    capitals: fill("Xy "),
    digits: fill("1234567890"),
    "1 1 1": fill("1 "),
    dots: fill("1."),
    ats: fill("@"),
    "a@a.": fill("a@a."),
    colons: fill(":"),
    equals: fill("password=="),
    base64: fill("QWxhZGRpbjpvcGVuIHNlc2FtZQ"),
    "base64 of text": fill(Buffer.from("the quick brown fox ").toString("base64")),
    quotes: fill('"'),
    "nested quotes": nested(),
    mentions: fill("<at id="),
    "open tables": fill("<table><tr><th>Name<"),
    "rows of headers": fill(`<table><tr>${"<th>Name".repeat(450)}`),
    "changing rows": fill("| Name | a |\n| Name | b | c |\n"),
    "inserted rows": fill(`INSERT INTO users (name, password) VALUES (${"a".repeat(60)}'`),
    "inserted columns": fill(`INSERT INTO users (name, email) VALUES (${"1234, 5".repeat(9)}\n`),
    "key words": fill("password is token: secret= "),
    "said letters": fill(`password is ${"a".repeat(60)}!${"b".repeat(60)}`),
    prefixes: fill("-----BEGIN PRIVATE KEY-----eyJ.eyJ.ghp_"),
  };
}
