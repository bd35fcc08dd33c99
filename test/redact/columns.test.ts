import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { cellsBelow } from "../../src/redact/columns.ts";

const below = (text: string, header: string): readonly string[] =>
  cellsBelow(text, text.indexOf(header), (said) => said === header.toLowerCase()).map(([from, to]) =>
    text.slice(from, to),
  );

describe("cells below a header", () => {
  it("stand in Markdown, with and without signs at the edges", () => {
    assert.deepEqual(below("| Name | Phone |\n|---|:---:|\n| A | 1 |\n| B | 2 |\n\ntext | 3", "Phone"), [
      "1",
      "2",
    ]);
    assert.deepEqual(below("Name | Phone\n--- | ---\nA | 1", "Phone"), ["1"]);
  });

  it("stand in lines with separators, quoted or not", () => {
    assert.deepEqual(below('Name,Phone,City\n"Vance, Adele",1,X\nB,2,Y', "Phone"), ["1", "2"]);
    assert.deepEqual(below("Name;Phone\nA;1\nB;2\n\nC;3", "Name"), ["A", "B"]);
    assert.deepEqual(below("Dock\tPhone\n7\t1", "Phone"), ["1"]);
  });

  it("stand in HTML, whatever tags are around them", () => {
    const table =
      '<table class="x"><thead><tr><th>Name</th><th><b>Phone</b></th></tr></thead><tbody><tr><td style="a">A</td><td><p>1</p></td></tr><tr><td>B</td><td>2</td></tr></tbody></table>';
    assert.deepEqual(below(table, "Phone"), ["1", "2"]);
    assert.deepEqual(below("<pre><code>Name,Phone\nA,1\nB,2</code></pre><p>C,3</p>", "Phone"), ["1", "2"]);
  });

  it("stand in a string of JSON and end with it", () => {
    const text = '{"text":"| Name | Phone |\n|---|---|\n| A | 1 |","wrap":true},{"text":"| B | 2 |"}';
    assert.deepEqual(below(text, "Phone"), ["1"]);
  });

  it("stand in the rows of an INSERT, also in several lines", () => {
    const insert =
      "INSERT INTO people (id, name, birth_date) VALUES\n(1, 'Susan (Sue), Miller', '1967-05-30'),\n(2, 'O''Brien', '1972-12-08');";
    assert.deepEqual(below(insert, "birth_date"), ["1967-05-30", "1972-12-08"]);
    assert.deepEqual(below(insert, "name"), ["Susan (Sue), Miller", "O''Brien"]);
    assert.deepEqual(below("INSERT INTO t (phone) VALUES (?)", "phone"), []);
    assert.deepEqual(below("call (phone) for VALUES", "phone"), []);
  });

  it("are none where words only look like a header", () => {
    assert.deepEqual(below("Name, phone and city", "phone"), []);
    assert.deepEqual(below("Give us your Phone, please.\nThen wait.", "Phone"), []);
    assert.deepEqual(below("| A | B |\n|---|---|\n| Name | 1 |\n| x | y |", "Name"), []);
    assert.deepEqual(below("<tr><td>Name</td></tr><tr><td>A</td></tr>", "Name"), []);
  });

  it("are read to the end of a table that is cut off", () => {
    assert.deepEqual(below("<table><tr><th>Phone</th></tr><tr><td>1", "Phone"), ["1"]);
    assert.deepEqual(
      below(
        "<table>\n<tr>\n<th></th>\n<th>Phone</th>\n</tr>\n<tr>\n<td></td>\n<td>&#1;</td>\n</tr>",
        "Phone",
      ),
      ["&#1;"],
    );
  });
});
