import type { Column } from './column.ts';

interface Bodies {
  readonly lead: readonly string[];
  readonly coordinators: readonly string[];
}

/** Who leads and who coordinates, in the order of annexes. */
export const BODIES: readonly Column<Bodies>[] = [
  {
    key: 'lead',
    label: 'Cơ quan chủ trì',
    type: 'strings',
    width: 26,
    about: 'Bodies that lead it',
    of: ({ lead }) => lead,
  },
  {
    key: 'coordinators',
    label: 'Cơ quan phối hợp',
    type: 'strings',
    width: 26,
    about: 'Bodies that coordinate',
    of: ({ coordinators }) => coordinators,
  },
];
