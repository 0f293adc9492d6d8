import { Skeleton } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { Answer } from '#src/apollo/use-answer';
import { AdminLink } from '../parts/admin-link';
import { Answered } from '../parts/answered';
import classes from './overview.module.css';

interface TileEntry {
  id: string;
  to: string;
  name: string;
  organization: string;
  when: ReactNode;
}

interface TileProps<Data> {
  heading: string;
  answer: Answer<Data>;
  number: (data: Data) => string;
  entries: (data: Data) => readonly TileEntry[];
  /** Said instead of the entries where there are none. */
  none: string;
  /** Where all of them are, and the words of the link. */
  to: string;
  all: string;
  /** People wait for it. */
  urgent?: boolean;
}

/** One number, the first few of what it counts, and the way to all of it. */
export function Tile<Data>({
  heading,
  answer,
  number,
  entries,
  none,
  to,
  all,
  urgent = false,
}: TileProps<Data>) {
  const id = useId();
  return (
    <section className={classes.tile} aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <Answered answer={answer} skeleton={<TileSkeleton />}>
        {(data) => {
          const found = entries(data);
          return (
            <>
              <p className={classes.number} data-urgent={(urgent && found.length > 0) || undefined}>
                {number(data)}
              </p>
              {found.length === 0 ? <p className={classes.none}>{none}</p> : <Entries entries={found} />}
              {found.length > 0 && (
                <AdminLink to={to} className={classes.all}>
                  {all}
                </AdminLink>
              )}
            </>
          );
        }}
      </Answered>
    </section>
  );
}

const Entries = ({ entries }: { entries: readonly TileEntry[] }) => (
  <ul className={classes.entries}>
    {entries.map(({ id, to, name, organization, when }) => (
      <li key={id}>
        <AdminLink to={to} className={classes.entry}>
          {name}
        </AdminLink>
        <span>
          {organization} · {when}
        </span>
      </li>
    ))}
  </ul>
);

const TileSkeleton = () => (
  <div aria-busy="true">
    <Skeleton height={40} width={56} mt={8} />
    <Skeleton height={16} mt={24} width="70%" />
    <Skeleton height={12} mt={8} width="50%" />
    <Skeleton height={16} mt={20} width="60%" />
    <Skeleton height={12} mt={8} width="45%" />
  </div>
);
