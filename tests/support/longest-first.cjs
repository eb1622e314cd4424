const { default: Sequencer } = require('@jest/test-sequencer');

/** What takes long begins early, so that no worker is left alone with it at the end. */
const order = ['chaos', 'unit', 'browser'];

const rank = ({ context }) => {
  const place = order.indexOf(context.config.displayName?.name);
  return place < 0 ? order.length : place;
};

/** Jest's own order knows how long each file took, but not on a machine where none has run yet. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return sorted.sort((one, other) => rank(one) - rank(other));
  }
};
