import { useEffect, useRef } from 'react';
import { CheckIcon } from '#view/ui/icons';
import { Notice } from '#view/ui/notice';
import { ActButton } from '../parts/act-button';
import { Badge } from '../parts/badges';
import { type Column, DataTable } from '../parts/data-table';
import { DialogFoot } from '../parts/dialog';
import parts from '../parts/parts.module.css';
import { StaffProblem } from '../parts/staff-problem';
import { severalMessages as words } from './invitations.messages';
import type { PastedLine } from './read-lines';
import { useInviteSeveral, type Verdicts } from './use-invite-several';

interface LinesReviewProps {
  lines: readonly PastedLine[];
  organizationId: string;
  onChange: () => void;
  onClose: () => void;
  onDone: () => Promise<void>;
}

export function LinesReview({ lines, organizationId, onChange, onClose, onDone }: LinesReviewProps) {
  const { busy, problem, verdicts, send } = useInviteSeveral(organizationId);
  const good = lines.filter(({ bad }) => bad === null);
  const caption = verdicts ? words.result : words.caption;
  const bad = lines.length - good.length;
  const scroller = useRef<HTMLElement>(null);
  // The form that held the focus is gone.
  useEffect(() => scroller.current?.focus(), []);

  async function sendAll() {
    if (await send(good)) await onDone();
  }

  return (
    <>
      {verdicts && <Outcome verdicts={verdicts} />}
      {!verdicts && bad > 0 && <Notice tone="WAIT">{words.someBad(bad)}</Notice>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it. */}
      <section ref={scroller} className={parts.scroller} aria-label={caption} tabIndex={0}>
        <DataTable
          caption={caption}
          columns={columnsFor(verdicts)}
          rows={lines}
          rowKey={({ line }) => `${line}`}
        />
      </section>
      {problem && <StaffProblem problem={problem} />}
      <DialogFoot>
        {verdicts ? (
          <ActButton tone="FIRST" onClick={onClose}>
            {words.close}
          </ActButton>
        ) : (
          <>
            <ActButton onClick={onChange}>{words.change}</ActButton>
            {good.length > 0 && (
              <ActButton tone="FIRST" busy={busy} onClick={() => void sendAll()}>
                {words.send(good.length)}
              </ActButton>
            )}
          </>
        )}
      </DialogFoot>
    </>
  );
}

function Outcome({ verdicts }: { verdicts: Verdicts }) {
  const sent = [...verdicts.values()].filter((code) => code === null).length;
  return <Notice tone={sent === verdicts.size ? 'GOOD' : 'WAIT'}>{words.done(sent, verdicts.size)}</Notice>;
}

const columnsFor = (verdicts: Verdicts | null): readonly Column<PastedLine>[] => [
  { name: words.name, cell: ({ name, email }) => name || email || '–' },
  { name: words.email, cell: ({ email }) => email || '–' },
  { name: words.line, named: true, numeric: true, cell: ({ line }) => line },
  { name: words.verdict, cell: (line) => <Verdict line={line} code={verdicts?.get(line.line)} /> },
];

/** Undefined: not sent, or not yet. */
function Verdict({ line, code }: { line: PastedLine; code: string | null | undefined }) {
  if (line.bad) return <Badge tone="WARN">{words.bad[line.bad]}</Badge>;
  if (code === undefined) return <Badge>{words.ready}</Badge>;
  if (code !== null) return <Badge tone="BAD">{refusalWords(code)}</Badge>;
  return (
    <Badge tone="GOOD" icon={<CheckIcon />}>
      {words.sent}
    </Badge>
  );
}

const refusalWords = (code: string) =>
  Object.hasOwn(words.refused, code)
    ? words.refused[code as keyof typeof words.refused]
    : words.refused.other;
