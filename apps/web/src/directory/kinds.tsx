import {
  IconBed,
  IconBus,
  IconDots,
  IconDroplet,
  IconHomeHeart,
  IconId,
  IconLifebuoy,
  IconScale,
  IconSoup,
  IconStethoscope,
  IconUsers,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react';
import { resourceKinds } from '@causeway/contracts';
import type { ResourceKind } from './resource-form.js';

const icons: Record<ResourceKind, TablerIcon> = {
  detox: IconDroplet,
  treatment: IconStethoscope,
  recovery_house: IconHomeHeart,
  shelter: IconBed,
  meeting: IconUsersGroup,
  food: IconSoup,
  id_documents: IconId,
  legal: IconScale,
  transport: IconBus,
  harm_reduction: IconLifebuoy,
  family_support: IconUsers,
  other: IconDots,
};

/** The kind in an address bar; anything unknown is no filter. */
export function readKind(text: string | null): ResourceKind | '' {
  return resourceKinds.find((kind) => kind === text) ?? '';
}

export function KindIcon({ kind, size = 20 }: { kind: ResourceKind; size?: number }) {
  const Icon = icons[kind];
  return <Icon size={size} stroke={1.75} aria-hidden />;
}
