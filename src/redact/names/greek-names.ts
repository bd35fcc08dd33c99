/** Greek given names as the nominative has them. */
const GIVEN =
  "Γιώργος Γεώργιος Δημήτρης Δημήτριος Κώστας Κωνσταντίνος Γιάννης Ιωάννης Νίκος Νικόλαος Παναγιώτης Βασίλης Βασίλειος Χρήστος Αθανάσιος Θανάσης Μιχάλης Μιχαήλ Ευάγγελος Βαγγέλης Σπύρος Σπυρίδων Αντώνης Αντώνιος Ανδρέας Αναστάσιος Τάσος Θεόδωρος Θοδωρής Στέλιος Στυλιανός Σταύρος Σωτήρης Ηλίας Πέτρος Παύλος Αλέξανδρος Αλέξης Στέφανος Φώτης Λευτέρης Ελευθέριος Εμμανουήλ Μανώλης Μάριος Λεωνίδας Οδυσσέας Άγγελος Απόστολος Γρηγόρης Ιάσονας Θωμάς Μάρκος Ορέστης Φίλιππος Χαράλαμπος Μπάμπης Άρης Λουκάς Λάμπρος Νεκτάριος Αριστείδης Περικλής Θεμιστοκλής Σωκράτης Αχιλλέας Έκτορας Κυριάκος Ραφαήλ Γαβριήλ Κοσμάς Δαμιανός " +
  "Μαρία Ελένη Κατερίνα Αικατερίνη Βασιλική Σοφία Αγγελική Γεωργία Δήμητρα Κωνσταντίνα Παναγιώτα Ευαγγελία Ιωάννα Άννα Αναστασία Χριστίνα Ευτυχία Αθανασία Θεοδώρα Σταυρούλα Φωτεινή Αλεξάνδρα Νίκη Ευδοκία Στέλλα Δέσποινα Ευγενία Ζωή Καλλιόπη Μαρίνα Νικολέτα Παρασκευή Ράνια Σταματία Χαρά Χρυσούλα Ειρήνη Αντωνία Ελισάβετ Θάλεια Κυριακή Όλγα Πηνελόπη Βάσω Λίνα Ναταλία Ξένια Αφροδίτη Αριάδνη Μυρτώ Δανάη Ρένα Αθηνά Καίτη Ντίνα Φανή Μελίνα Ναυσικά Ηλέκτρα Ιφιγένεια Κλειώ Ουρανία Πολυξένη Ευγενία Σμαράγδα Τασούλα Φρόσω Ευφροσύνη";
/** Days and virtues that are names as well. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  "Κυριακή Κυριακής Παρασκευή Παρασκευής Χαρά Χαράς Νίκη Νίκης Ζωή Ζωής Ειρήνη Ειρήνης Ευτυχία Ευτυχίας Σοφία Σοφίας Άρη Άρης".split(
    " ",
  ),
);

const ENDINGS: readonly (readonly [ending: string, others: readonly string[]])[] = [
  ["ος", ["ο", "ου", "ε"]],
  ["ός", ["ό", "ού", "έ"]],
  ["ης", ["η"]],
  ["ής", ["ή"]],
  ["ας", ["α"]],
  ["άς", ["ά"]],
  ["ων", ["ωνα", "ωνος"]],
  ["α", ["ας"]],
  ["ά", ["άς"]],
  ["η", ["ης"]],
  ["ή", ["ής"]],
  ["ω", ["ως"]],
];

let all: ReadonlySet<string> | undefined;

/** Given names in every case. Made when first asked for. */
export function greekGivenNames(): ReadonlySet<string> {
  all ??= new Set(GIVEN.split(" ").flatMap(inEveryCase));
  return all;
}

/** Whether a given name is a day of the week, which has a capital too. */
export function isGreekDay(name: string): boolean {
  return /^(?:Κυριακή|Παρασκευή)ς?$/u.test(name);
}

/** Whether a given name, as a word of its own, can be a day or a virtue. */
export function isGreekWord(name: string): boolean {
  return AMBIGUOUS.has(name);
}

function inEveryCase(name: string): readonly string[] {
  const known = ENDINGS.find(([ending]) => name.endsWith(ending));
  if (known === undefined) return [name];
  const stem = name.slice(0, -known[0].length);
  return [name, ...known[1].map((ending) => stem + ending)];
}
