/** Words for password by language, without the endings of `SAID_AS`; phrases are tried in this order. */
export const PASSWORD_NOUNS = [
  "password",
  "passwort",
  "passwd",
  "passcode",
  "passphrase",
  "pwd",
  "kennwort",
  "zugangspasswort",
  "startpasswort",
  "initialpasswort",
  "standardpasswort",
  "masterpasswort",
  "adminpasswort",
  "einmalpasswort",
  "wlanpasswort",
  "wlan-schlüssel",
  "mot de passe",
  "mdp",
  "contraseña",
  "contrasena",
  "contrasenya",
  "clave",
  "senha",
  "palavra-passe",
  "wachtwoord",
  "lösenord",
  "hasło",
  "haslo",
  "hasła",
  "adgangskode",
  "kodeord",
  "løsenord",
  "passord",
  "salasana",
  "heslo",
  "jelszó",
  "jelszava",
  "parola",
  "пароль",
  "κωδικός πρόσβασης",
  "şifre",
  "şifresi",
  "parolası",
  "mật khẩu",
  "sifre",
  "pw",
  "psk",
  "login code",
  "pin code",
  "wifi key",
  "wi-fi key",
];

/** Articles and cases at the end of a noun. */
const ENDING = "(?:s|et|en|n|m|a|si|u|я|і)?";

/** Behind the noun, in the languages that put it there. */
const NEW =
  "(?: (?:nueva|temporal|provisional|actual|inicial|nova|temporária|provisória|atual|temporaire|provisoire|actuel|initial|temporanea|provvisoria|nuova|attuale|iniziale|tymczasowe|nowe|obecne))?";

/** `this month`, `for Tomasz`, `della VPN`, `fürs Diensthandy`. */
export const SAID_OF =
  "(?: (?:this|next) (?:week|month|quarter|year))?(?: (?:for|to|of|on|in|at|am|im|für|fürs|zum|zur|vom|von|der|des|pour|du|de|d'|à|au|aux|del|para|da|do|dos|das|per|della|dello|dell'|delle|dei|degli|di|van|voor|op|till|til|på|för|do|od|dla|na|ke|k|ve|v|ku|pro|hos|του|της|των|για|от|для|до|від|til) ?(?:[^\\n.,:=]|\\.(?=\\d)){1,40}?)?";

const BE =
  "is now|is still|is set to|was set to|is|was|to|should be|will be|would be|ist|lautet|war|est|était|restait|reste|c'est|es|era|estaba|é|è|e'|sarà|jest|är|er|on|je|это|:|=";

/** Since when, as it stands between a noun or its verb and the value. */
export const SAID_SINCE =
  "(?:(?:now|still|übrigens|nämlich|actually|just|also|currently|ahora|jetzt|maintenant|désormais|numera|nu|adesso|ora|agora|teraz|nyní|nově|siendo|tegenwoordig|momenteel|aktuell|derzeit|actuellement|actualmente|attualmente|atualmente|obecnie|(?:seit|ab|since|from|vanaf|sinds|från|fra|desde|depuis|da|od) [^\\s.,:=]{2,14}) )?";

/** From a noun to the value; right behind the noun a preposition is enough, further on it belongs to something else. */
export const SAID_AS = `${ENDING}(?:${NEW}${SAID_OF}(?: \\([^()\\n]{2,24}\\))?(?: ?(?:\\(|[:=→]|->|=>) ?| - | ${SAID_SINCE}(?:${BE}):? ${SAID_SINCE}[:=]? ?)| (?:of|as|with) ${SAID_SINCE}[:=]? ?)`;
