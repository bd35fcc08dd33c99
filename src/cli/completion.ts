import type { CommandContext, ExitCode } from "./command.ts";
import { COMMANDS, type CommandEntry } from "./commands.ts";
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
  return [...options.map(({ flag }) => flag.split(" ")[0] ?? flag), "--help"];
}

const NAMES = (): string => COMMANDS.map(({ name }) => name).join(" ");

function bash(): string {
  const cases = COMMANDS.map((command) => `    ${command.name}) words="${flagsOf(command).join(" ")}" ;;`);
  return `# copilot-feedback completion for bash: eval "$(copilot-feedback completion bash)"
_copilot_feedback() {
  local current="\${COMP_WORDS[COMP_CWORD]}" words
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "${NAMES()} --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
    *) words="" ;;
  esac
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
      ({ flag, description }) => `'${flag.split(" ")[0]}[${inZsh(description)}]'`,
    );
    return `    ${command.name}) _arguments ${[...flags, "'--help[Explain this command]'", "'*:file:_files'"].join(" ")} ;;`;
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
      ({ flag, description }) =>
        `complete -c copilot-feedback -n '__fish_seen_subcommand_from ${command.name}' -l ${(flag.split(" ")[0] ?? "").slice(2)} -d '${inFish(description)}'`,
    ),
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
  return `# copilot-feedback completion for PowerShell: copilot-feedback completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName copilot-feedback -ScriptBlock {
  param($word, $ast, $position)
  $elements = @($ast.CommandElements | ForEach-Object { "$_" })
  $isCommand = $elements.Count -eq 1 -or ($elements.Count -eq 2 -and $word -ne '')
  $words = if ($isCommand) { ${COMMANDS.map(({ name }) => `'${name}'`).join(", ")} } else { switch ($elements[1]) {
${cases.join("\n")}
  } }
  $words | Where-Object { $_ -like "$word*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterName', $_)
  }
}
`;
}

function inZsh(text: string): string {
  return text.replaceAll("'", "’").replace(/[[\]:]/g, (character) => `\\${character}`);
}

function inFish(text: string): string {
  return text.replaceAll("'", "’");
}
