import type { Action } from '@causeway/platform';
import { NOBODY as NOTHING } from './still-world.js';

type Endpoint = [method: string, path: string, body?: () => object];

/** A playbook of which only the least is said. */
export const newPlaybook = () => ({
  title: 'Detox tonight',
  steps: [{ say: 'Call the hotline, and stay with the person.' }],
});

/** For every action about playbooks, the endpoints that it guards. */
export const playbookEndpoints = {
  'playbook.read': [
    ['GET', '/v1/playbooks'],
    ['GET', `/v1/playbooks/${NOTHING}`],
    ['GET', `/v1/playbooks/${NOTHING}/history`],
  ],
  'playbook.edit': [
    ['POST', '/v1/playbooks', newPlaybook],
    ['PUT', `/v1/playbooks/${NOTHING}`, () => ({ ...newPlaybook(), version: 1 })],
    ['POST', `/v1/playbooks/${NOTHING}/check`],
  ],
  'playbook.retire': [['POST', `/v1/playbooks/${NOTHING}/retire`, () => ({ retired: true })]],
} satisfies Partial<Record<Action, Endpoint[]>>;
