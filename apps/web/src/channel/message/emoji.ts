/** One tap away on every message. */
export const quickEmoji = ['👍', '❤️', '🙏', '👀', '✅'] as const;

/** The small picker: what a team says to one another without words. The server takes one emoji of any kind. */
export const emojis = [
  ...quickEmoji,
  '🎉',
  '💪',
  '👏',
  '🤝',
  '🫶',
  '🙌',
  '💯',
  '😊',
  '😂',
  '😢',
  '😮',
  '🤔',
  '🔥',
  '🌱',
  '☕',
  '🚗',
  '🛏️',
  '📞',
  '❓',
] as const;
