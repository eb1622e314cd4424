import { describe, expect, it } from '@jest/globals';
import { bodyOf, draftOf, emptyStep, moved } from './playbook-draft.js';
import type { Playbook } from './use-playbooks.js';

const keys = () => {
  let last = 0;
  return () => String((last += 1));
};

describe('a playbook being written', () => {
  it('begins with one step that says nothing, and sends none like that', () => {
    const draft = draftOf(undefined, keys());
    expect(draft.steps).toHaveLength(1);
    expect(bodyOf({ ...draft, title: ' Detox ', situation: ' ' })).toEqual({
      title: 'Detox',
      situation: null,
      steps: [],
    });
  });

  it('comes back as it was', () => {
    const steps = [
      { resourceId: 'mercy', say: 'Ask for Dana', hours: null, onlyFor: ['couples'] },
      {
        resourceId: null,
        say: 'Hotline',
        hours: { from: '20:00', until: '06:00', days: [5, 6] },
        onlyFor: [],
      },
    ];
    const playbook = { title: 'Detox', situation: null, steps, resources: [{ id: 'mercy', name: 'Mercy' }] };
    const draft = draftOf(playbook as unknown as Playbook, keys());
    expect(draft.steps).toMatchObject([
      { key: '1', resourceName: 'Mercy', withHours: false },
      { key: '2', resourceName: '', withHours: true, days: ['5', '6'] },
    ]);
    expect(bodyOf(draft)).toEqual({
      ...{ title: 'Detox', situation: null },
      steps: [
        { resourceId: 'mercy', say: 'Ask for Dana', hours: null, onlyFor: ['couples'] },
        { resourceId: null, say: 'Hotline', hours: { from: '20:00', until: '06:00', days: [5, 6] } },
      ],
    });
  });

  it('says every day by naming none', () => {
    const step = { ...emptyStep('1'), say: 'Call', withHours: true };
    expect(bodyOf({ title: 'x', situation: '', steps: [step] }).steps[0]?.hours).toEqual({
      from: '20:00',
      until: '08:00',
    });
  });

  it('moves a step up and down, and not beyond the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});
