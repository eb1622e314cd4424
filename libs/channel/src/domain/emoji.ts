/** What Unicode recommends as one emoji, with its skin tone, flag or joined figures. */
const emoji = new RegExp('^\\p{RGI_Emoji}$', 'v');

/** Whether a text is exactly one emoji. */
export const isOneEmoji = (text: string): boolean => text.length <= 32 && emoji.test(text);
