/** What one kind of notification says, in one language. */
export interface Words {
  title: string;
  body: string;
  /** With `{link}`, and `{code}` where there is one. */
  sms: string;
}
