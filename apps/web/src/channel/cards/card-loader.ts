import { api, unwrap, type Schemas } from '../../shared/api.js';

type Card = Schemas['ResourceCard'];

interface Waiting {
  resolve: (card: Card | null) => void;
  reject: (error: unknown) => void;
}

/** The server takes no more at once. */
const most = 50;

let waiting = new Map<string, Waiting[]>();

/** One resource, or the one as which it goes on; those that the messages of a screen ask for in one moment are fetched together. Null when it is not there. */
export function loadCard(id: string): Promise<Card | null> {
  return new Promise((resolve, reject) => {
    if (waiting.size === 0) queueMicrotask(flush);
    waiting.set(id, [...(waiting.get(id) ?? []), { resolve, reject }]);
  });
}

function flush(): void {
  const asked = [...waiting];
  waiting = new Map();
  for (let from = 0; from < asked.length; from += most) void fetchSome(asked.slice(from, from + most));
}

async function fetchSome(asked: [string, Waiting[]][]): Promise<void> {
  try {
    const ids = asked.map(([id]) => id);
    const { items } = await unwrap(
      api.GET('/v1/resource-cards', {
        params: { query: { ids } },
        querySerializer: { array: { style: 'form', explode: false } },
      }),
    );
    for (const [id, those] of asked)
      for (const { resolve } of those) resolve(items.find((card) => card.askedAs === id) ?? null);
  } catch (error) {
    for (const [, those] of asked) for (const { reject } of those) reject(error);
  }
}
