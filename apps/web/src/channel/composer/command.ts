/** What a message that begins with a slash asks for. */
export const commandNames = ['onduty', 'resources', 'ask'] as const;
export type CommandName = (typeof commandNames)[number];

export interface Command {
  readonly name: CommandName;
  /** What stands behind it. */
  readonly words: string;
}

/**
 * Reads a slash command. A slash that begins no command ("/2 of the beds are left") is an ordinary message: nothing that
 * somebody wrote is ever swallowed.
 */
export function readCommand(text: string): Command | null {
  const match = /^\/(\w+)(?:\s+([\s\S]*))?$/.exec(text.trim());
  const name = commandNames.find((each) => each === match?.[1]?.toLowerCase());
  return name ? { name, words: match?.[2]?.trim() ?? '' } : null;
}
