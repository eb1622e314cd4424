/** Where output goes to a file or a log, a line now and then says enough. */
const LOG_EVERY_MS = 15_000;

/** One line that changes in place on a terminal, and lines that stay. */
export class ProgressLine {
  private readonly terminal = process.stdout.isTTY;
  private shown = '';
  private loggedAt = 0;

  /** Shows what goes on now. */
  show(text: string): void {
    if (this.terminal) process.stdout.write(`\r${text.padEnd(this.shown.length)}`);
    else if (Date.now() - this.loggedAt >= LOG_EVERY_MS) {
      this.loggedAt = Date.now();
      console.log(text);
    }
    this.shown = text;
  }

  /** Writes a line that stays. */
  say(text: string): void {
    this.end();
    console.log(text);
  }

  /** What comes next begins on a line of its own. */
  end(): void {
    if (this.terminal && this.shown) process.stdout.write('\n');
    this.shown = '';
  }
}
