/** Given names that are common where Czech, Slovak and Polish are spoken. */
const MASCULINE =
  "Petr Pavel Jan Josef Tomáš Martin Jaroslav Miroslav Zdeněk Václav Michal František Jakub Karel Lukáš Vladimír Ondřej Ladislav Marek Stanislav Daniel Radek Antonín Vojtěch Filip Adam Matěj Dominik Aleš Miloslav Jaromír Libor Rostislav Bohumil Luboš Robert Vlastimil Radim Štěpán Dalibor Kamil Igor Peter Ján Jozef Štefan Juraj Marián Ľubomír Piotr Krzysztof Andrzej Tomasz Paweł Michał Marcin Stanisław Łukasz Grzegorz Mateusz Wojciech Mariusz Dariusz Zbigniew Rafał Jacek Tadeusz Szymon Kacper Bartosz Artur Sławomir Sebastian Damian Maciej Patryk Karol Przemysław Wiesław Tomek Wojtek Bartek Józef Jerzy Ryszard Kazimierz Henryk Leszek Władysław Mirosław";
const FEMININE =
  "Jana Eva Hana Anna Lenka Kateřina Věra Alena Petra Veronika Jaroslava Tereza Martina Michaela Jitka Helena Ludmila Zdeňka Ivana Monika Eliška Zuzana Markéta Jarmila Barbora Jiřina Marcela Kristýna Dana Pavla Iveta Alžběta Klára Simona Božena Gabriela Renata Šárka Adéla Denisa Blanka Soňa Hanka Katka Zuzka Katarína Mária Katarzyna Małgorzata Agnieszka Barbara Ewa Krystyna Magdalena Elżbieta Joanna Zofia Aleksandra Teresa Danuta Natalia Karolina Marta Beata Dorota Jadwiga Janina Alicja Jolanta Grażyna Iwona Irena Paulina Justyna Zuzanna Bożena Urszula Wiktoria Hanna Sylwia Agata Patrycja Aneta Ewelina Weronika Izabela Kinga Kasia Basia Gosia Ania Magda Zosia Halina Renia";
/** Forms that are other names, or words of other languages. */
const OTHERS: ReadonlySet<string> = new Set(
  "Marka Marke Anno Petro Jane Danie Dano Hanno Basi Basii Marty Zofi Soni Kingo Hany Kasi Reni Karla Martini Daniele Michele Simone Petre Adama Karole Roberta Helene Renate Marku Artura Igora".split(
    " ",
  ),
);
/** Shorter forms are words of too many languages. */
const SHORTEST = 4;
const SOFT = /[šščřžcjňťďľ]$|(?:sz|cz|rz)$/;

let forms: ReadonlySet<string> | undefined;

/** The names in the cases other than the nominative. Made when first asked for. */
export function inflectedNames(): ReadonlySet<string> {
  forms ??= new Set(
    [...MASCULINE.split(" ").flatMap(masculineForms), ...FEMININE.split(" ").flatMap(feminineForms)].filter(
      (form) => form.length >= SHORTEST && !OTHERS.has(form),
    ),
  );
  return forms;
}

/** `Petra` and `Pawłem`; `Marka` and `Pavla` lose a vowel. */
function masculineForms(name: string): readonly string[] {
  const stem = /(?:ek|ěk|el|eł)$/.test(name)
    ? name.replace(/něk$/, "ňk").replace(/[eě](?=[klł]$)/, "")
    : name.replace(/y$/, "");
  const endings = ["a", "ovi", "owi", "em", "u", ...(SOFT.test(stem) ? ["e", "i"] : ["e"])];
  const withI = /[kg]$/.test(stem) ? [`${stem}iem`] : [];
  return [...endings.map((ending) => stem + ending), ...withI, ...(name === "Petr" ? ["Petře"] : [])].filter(
    (form) => !(form.endsWith("a") && IS_FEMININE.has(form)),
  );
}

const IS_FEMININE: ReadonlySet<string> = new Set(FEMININE.split(" "));

/** `Lenky`, `Lence`, `Lenkou`; `Magdzie`, `Dorocie` soften the consonant before the ending. */
function feminineForms(name: string): readonly string[] {
  const stem = name.slice(0, -1);
  const last = stem.slice(-1);
  const softened: Readonly<Record<string, readonly string[]>> = {
    k: ["ce"],
    t: ["tě", "cie"],
    d: ["dě", "dzie"],
    r: ["ře", "rze"],
    n: ["ně", "nie"],
    l: ["le"],
    v: ["vě"],
    w: ["wie"],
    z: ["ze", "zie"],
    s: ["se", "sie"],
    b: ["bě", "bie"],
    i: ["i"],
    j: ["i"],
    ň: ["ně", "ni"],
  };
  const base = stem.slice(0, -1);
  return [
    ...["y", "u", "ou", "ę", "ą", "o"].map((ending) => stem + ending),
    ...(/[kgijl]$/.test(stem) ? [`${stem}i`] : []),
    ...(last === "i" ? [stem, `${stem}u`] : []),
    ...(softened[last] ?? []).map((ending) => base + ending),
  ];
}
