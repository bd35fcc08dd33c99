import type { Sight } from "../rule.ts";

/** Words right before a number that say what it is, and that it is nobody's. */
const LABEL =
  /(?:^|[^\p{L}])(?:order|bestellung|invoice|rechnung|ticket|case|ref|reference|article|artikel|pmid|pmc|ean|gtin|upc|sku|isbn|issn|doi|arxiv|build|version|release|pipeline|tracking|serial|commit|revision|issue|bug|port|page|line|job|task|run|request|trace|span|row|batch|pid|tid|kb|cve|rfc|asn|lot|model|part|offset|epoch|bytes|size|count|total|amount|price)(?:[ _-]?(?:no\.?|nr\.?|num(?:ber)?|nummer|id|code|#))?[^\S\n]{0,2}[:=#]{0,2}[^\S\n]{0,2}["']?$/iu;
/** What programs name a number, in assignments. */
const FIELD =
  /(?:^|[^\w.-])(?:id|ids|key|seq|ts|v|n|x|y|t|i|status|value|num|len|length|time|timestamp|duration)=["']?$/i;

/** A table in which another figure stands between a number and its word; a number of things. */
const COUNTED =
  /\|[^\S\n]*[\d.,%€$-]+[^\S\n]*\|[^\S\n]*$|HTTP\/[\d.]{1,4}" $|\b(?:had|has|have|over|nearly|almost|than|approximately|hatten?|rund|etwa) $/i;

const REACH = 32;

/** Whether the words right before a number name it as something else than the number of a person, a firm or a device. */
export function isLabelledOtherwise({ text, start }: Sight): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  return LABEL.test(before) || FIELD.test(before) || COUNTED.test(before);
}

const BEFORE = /(\d{1,24})[^\S\n]?[,;|][^\S\n]?$/;
const AFTER = /^[^\S\n]?[,;|][^\S\n]?(\d{1,24})(?![\d.]*\d*\p{L})/u;

/** Whether a number stands in a row of numbers of other lengths: figures, of which some pass any checksum by chance. */
export function isAmongFigures({ text, start, end }: Sight): boolean {
  const before = BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[1];
  if (before === undefined) return false;
  const after = AFTER.exec(text.slice(end, end + REACH))?.[1];
  if (after === undefined) return before.length !== end - start;
  return before.length !== end - start || after.length !== end - start;
}
