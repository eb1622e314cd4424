/** What the bench gave this child to begin with. */
export const input = <Input>(): Input => JSON.parse(process.argv[2] ?? '{}') as Input;

/** Makes this process a child that answers the bench's questions, one after the other, and ends with the bench. */
export function answer<Question, Answer>(handle: (question: Question) => Promise<Answer>): void {
  process.on('message', ({ question }: { question: Question }) => {
    handle(question).then(
      (reply) => process.send?.({ answer: reply }),
      (error: unknown) => process.send?.({ failure: String((error as Error).stack ?? error) }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
