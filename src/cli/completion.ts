import type { CommandContext, ExitCode } from "./command.ts";
import { COMMANDS, type CommandEntry, type CommandOption } from "./commands.ts";
import { UsageError } from "./usage-error.ts";

const SHELLS: Readonly<Record<string, () => string>> = { bash, zsh, fish, powershell };

/** `copilot-feedback completion bash|zsh|fish|powershell`: prints a script for the shell to read. */
export async function run({ args, stdout }: CommandContext): Promise<ExitCode> {
  const [shell = "", ...rest] = args;
  const script = Object.hasOwn(SHELLS, shell) && rest.length === 0 ? SHELLS[shell] : undefined;
  if (!script) {
    throw new UsageError(
      `Name one shell: ${Object.keys(SHELLS).join(", ")}.`,
      "For example `copilot-feedback completion bash`.",
    );
  }
  stdout.write(script());
  return 0;
}

function flagsOf({ options }: CommandEntry): string[] {
  return [...options.map(nameOf), "--help"];
}

/** `--format` of `--format <format>`. */
function nameOf({ flag }: CommandOption): string {
  return flag.split(" ")[0] ?? flag;
}

/** What comes before a word, command and option, and the words there are; for options first, then for commands. */
function valuesOf(): {
  readonly command: string;
  readonly option?: string;
  readonly values: readonly string[];
}[] {
  const after = COMMANDS.flatMap(({ name, options }) =>
    options.flatMap((option) =>
      option.values === undefined ? [] : [{ command: name, option: nameOf(option), values: option.values }],
    ),
  );
  return [
    ...after,
    ...COMMANDS.flatMap(({ name, values }) => (values === undefined ? [] : [{ command: name, values }])),
  ];
}

const NAMES = (): string => COMMANDS.map(({ name }) => name).join(" ");

function bash(): string {
  const cases = COMMANDS.map((command) => `    ${command.name}) words="${flagsOf(command).join(" ")}" ;;`);
  const values = valuesOf().map(
    ({ command, option = command, values }) => `    "${command} ${option}") values="${values.join(" ")}" ;;`,
  );
  return `# copilot-feedback completion for bash: eval "$(copilot-feedback completion bash)"
_copilot_feedback() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words values=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${NAMES()} --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
    *) words="" ;;
  esac
  case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD-1]}" in
${values.join("\n")}
  esac
  if [ -n "$values" ]; then
    COMPREPLY=($(compgen -W "$values" -- "$current"))
    return
  fi
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
    *) COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _copilot_feedback copilot-feedback
`;
}

function zsh(): string {
  const names = COMMANDS.map(({ name, summary }) => `    '${name}:${inZsh(summary)}'`);
  const cases = COMMANDS.map((command) => {
    const flags = command.options.map(
      (option) => `'${nameOf(option)}[${inZsh(option.description)}]${valueInZsh(option)}'`,
    );
    const rest = command.values === undefined ? "'*:file:_files'" : `'1:value:(${command.values.join(" ")})'`;
    return `    ${command.name}) _arguments ${[...flags, "'--help[Explain this command]'", rest].join(" ")} ;;`;
  });
  return `#compdef copilot-feedback
# copilot-feedback completion for zsh: eval "$(copilot-feedback completion zsh)"
_copilot_feedback() {
  local -a commands
  commands=(
${names.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local name=\${words[2]}
  shift words
  (( CURRENT-- ))
  case $name in
${cases.join("\n")}
  esac
}
compdef _copilot_feedback copilot-feedback
`;
}

function fish(): string {
  const lines = COMMANDS.flatMap((command) => [
    `complete -c copilot-feedback -n __fish_use_subcommand -f -a ${command.name} -d '${inFish(command.summary)}'`,
    ...command.options.map(
      (option) =>
        `complete -c copilot-feedback -n '__fish_seen_subcommand_from ${command.name}' -l ${nameOf(option).slice(2)}${valueInFish(option)} -d '${inFish(option.description)}'`,
    ),
    ...(command.values === undefined
      ? []
      : [
          `complete -c copilot-feedback -n '__fish_seen_subcommand_from ${command.name}' -f -a '${command.values.join(" ")}'`,
        ]),
  ]);
  return `# copilot-feedback completion for fish: copilot-feedback completion fish | source\n${lines.join("\n")}\n`;
}

function powershell(): string {
  const cases = COMMANDS.map(
    (command) =>
      `    '${command.name}' { ${flagsOf(command)
        .map((flag) => `'${flag}'`)
        .join(", ")} }`,
  );
  const values = valuesOf().map(
    ({ command, option = command, values }) =>
      `    '${command} ${option}' { ${values.map((value) => `'${value}'`).join(", ")} }`,
  );
  return `# copilot-feedback completion for PowerShell: copilot-feedback completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName copilot-feedback -ScriptBlock {
  param($word, $ast, $position)
  $elements = @($ast.CommandElements | ForEach-Object { "$_" })
  $isCommand = $elements.Count -eq 1 -or ($elements.Count -eq 2 -and $word -ne '')
  $words = if ($isCommand) { ${COMMANDS.map(({ name }) => `'${name}'`).join(", ")} } else { switch ($elements[1]) {
${cases.join("\n")}
  } }
  $before = if ($word -eq '') { $elements[-1] } else { $elements[-2] }
  $values = switch ("$($elements[1]) $before") {
${values.join("\n")}
  }
  if ($values) { $words = $values }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterName', $_)
  }
}
`;
}

/** An option that takes a value says so, or the shell completes the next option in its place. */
function valueInZsh({ flag, values }: CommandOption): string {
  if (values !== undefined) return `:value:(${values.join(" ")})`;
  return flag.includes(" ") ? ":value:_files" : "";
}

function valueInFish({ flag, values }: CommandOption): string {
  if (values !== undefined) return ` -x -a '${values.join(" ")}'`;
  return flag.includes(" ") ? " -r" : "";
}

function inZsh(text: string): string {
  return text.replaceAll("'", "’").replace(/[[\]:]/g, (character) => `\\${character}`);
}

function inFish(text: string): string {
  return text.replaceAll("'", "’");
}
