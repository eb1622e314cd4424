// `node --import '<this file>?ahead=60' …`: a machine whose clock is so many seconds ahead.
const aheadMs = Number(new URL(import.meta.url).searchParams.get('ahead')) * 1000;
const RightDate = Date;
const now = () => RightDate.now() + aheadMs;

globalThis.Date = new Proxy(RightDate, {
  construct: (target, values, asked) =>
    values.length === 0 ? new RightDate(now()) : Reflect.construct(target, values, asked),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
