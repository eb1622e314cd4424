/** Typing pauses this long before the directory is asked, in milliseconds. */
export const typingPause = 250;
