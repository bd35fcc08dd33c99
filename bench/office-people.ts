import type { Random } from "./random.ts";

/** Somebody who is written about: names from many countries, as a directory of a larger firm has them. */
export interface Person {
  readonly given: string;
  readonly family: string;
  readonly full: string;
  readonly email: string;
}

const GIVEN =
  "Adele Megan Nathan Imogen Siobhan Tamika DeShawn Jürgen Anna-Lena Heike Björn Élodie Jean-Baptiste Thibault Lucía Íñigo Begoña Gianluca Ludovica Agnieszka Małgorzata Wojciech Sanne Thijs Willemijn João Gonçalo Åsa Göran Linnea Priya Ananya Venkatesh Fatima Youssef Chinonso Oluwaseun Thandiwe Wei Hyun-woo Haruto Oksana Zoltán Eszter Ondřej Milica Aylin Tuuli Will Grace Mark Jordan".split(
    " ",
  );
const FAMILY =
  "Vance|Bowen|O'Connor|MacLeod|Prescott|Müller|Weiß|von Brandt|Zimmermann|Lefèvre|de La Fontaine|Moreau|Le Goff|García|Hernández Ruiz|Echeverría|De Luca|Dell'Acqua|Kowalska|Szczepański|Wójcik|de Vries|van den Berg|Hoekstra|dos Santos|Magalhães|Lindström|Åkesson|Krishnamurthy|Banerjee|Al-Rashid|Mansour|Okonkwo|Adebayo|Nkosi|Zhang|Nguyen|Tanaka|Kim|Kovalenko|Novák|Jovanović|Papadopoulos|Yılmaz|Virtanen|Whitfield|Thornton".split(
    "|",
  );
const DOMAINS = ["contoso.com", "fabrikam.com", "adatum.co.uk", "litware.example"];

/** Somebody by chance. */
export function createPerson(random: Random): Person {
  const given = random.pick(GIVEN);
  const family = random.pick(FAMILY);
  const email = `${plain(given)}.${plain(family)}@${random.pick(DOMAINS)}`;
  return { given, family, full: `${given} ${family}`, email };
}

function plain(name: string): string {
  return name
    .replaceAll("ł", "l")
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
}

const STREETS: readonly ((random: Random) => string)[] = [
  (r) => `${1 + r.below(900)} ${r.pick(["Maple Street", "Oak Ridge Drive"])}, Redmond, WA 98052`,
  (r) => `Flat ${1 + r.below(30)}, ${1 + r.below(90)} Queens Gardens, London SW1A 2AA`,
  (r) => `${r.pick(["Lindenstraße", "Am Marktplatz", "Goethestr."])} ${1 + r.below(180)}, 80331 München`,
  (r) => `${1 + r.below(180)}, rue de la République, 69002 Lyon`,
  (r) => `Calle Mayor ${1 + r.below(180)}, 3º B, 28013 Madrid`,
  (r) => `Via Garibaldi ${1 + r.below(180)}, 20121 Milano`,
  (r) => `Keizersgracht ${1 + r.below(400)}, 1015 CW Amsterdam`,
  (r) => `ul. Długa ${1 + r.below(180)}/${1 + r.below(40)}, 00-590 Warszawa`,
  (r) => `Rua das Flores ${1 + r.below(300)}, 1200-192 Lisboa`,
  (r) => `Storgatan ${1 + r.below(90)}, 111 22 Stockholm`,
];

/** A postal address of one of ten countries. */
export const streetAddress = (random: Random): string => random.pick(STREETS)(random);

const PHONES = [
  "+44 7### ######",
  "+49 151 ########",
  "0171 3######",
  "030 / ### ## ##",
  "+33 6 ## ## ## ##",
  "06-4#######",
  "+34 6## ### ###",
  "(11) 9####-####",
  "070-### ## ##",
  "(425) 555-0###",
  "+48 5## ### ###",
];

/** A phone number in the grouping of one of ten countries. */
export function phoneNumber(random: Random): string {
  return random.pick(PHONES).replace(/#/g, () => String(1 + random.below(9)));
}
