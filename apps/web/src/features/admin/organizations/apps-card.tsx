import { useState } from 'react';
import { UpdateOrganizationDocument } from '#src/generated/admin/graphql';
import { PlusIcon } from '#view/ui/icons';
import { ActButton } from '../parts/act-button';
import { Card } from '../parts/card';
import parts from '../parts/parts.module.css';
import { useSay } from '../parts/say';
import { StaffProblem } from '../parts/staff-problem';
import { useProgress } from '../parts/use-progress';
import { type Done, useStaffAct } from '../parts/use-staff-act';
import { AppDialog } from './app-dialog';
import { AppEntry } from './app-entry';
import { type ApprovedApp, moved, withApp, without } from './approved-apps';
import type { OrganizationCardProps } from './organization-page';
import { appsMessages as words } from './organizations.messages';

/** The app in hand by its place; the place behind the last is a new one. */
type InHand = number | null;

export function AppsCard({ organization: { id, approvedApps }, reload }: OrganizationCardProps) {
  const perform = useStaffAct();
  const say = useSay();
  const [inHand, setInHand] = useState<InHand>(null);
  const { busy, problem, track } = useProgress();
  const apps = approvedApps.map(plain);

  async function save(next: readonly ApprovedApp[]): Promise<Done<{ __typename: string }>> {
    const done = await perform(UpdateOrganizationDocument, { id, approvedApps: [...next] });
    if (done.result) {
      say(words.saved);
      await reload();
    }
    return done;
  }

  const saveAtOnce = (next: readonly ApprovedApp[]) => track(save(next));

  return (
    <Card
      heading={words.heading}
      acts={
        <ActButton icon={<PlusIcon />} onClick={() => setInHand(apps.length)}>
          {words.add}
        </ActButton>
      }
    >
      <p className={parts.quiet}>{apps.length > 0 ? words.text : words.none}</p>
      <ol className={parts.entries}>
        {apps.map((app, place) => (
          <AppEntry
            key={app.name}
            app={app}
            first={place === 0}
            last={place === apps.length - 1}
            busy={busy}
            onMove={(by) => void saveAtOnce(moved(apps, place, by))}
            onEdit={() => setInHand(place)}
            onRemove={() => void saveAtOnce(without(apps, place))}
          />
        ))}
      </ol>
      {problem && <StaffProblem problem={problem} />}
      {inHand !== null && (
        <AppDialog
          app={apps[inHand] ?? null}
          taken={without(apps, inHand).map(({ name }) => name)}
          save={(app) => save(withApp(apps, inHand, app))}
          onClose={() => setInHand(null)}
        />
      )}
    </Card>
  );
}

const plain = ({ name, androidUrl, iosUrl, note }: ApprovedApp): ApprovedApp => ({
  name,
  androidUrl,
  iosUrl,
  note,
});
