import { useNavigate } from 'react-router';
import { CreateOrganizationDocument } from '#src/generated/admin/graphql';
import { organizationPath } from '../admin-paths';
import { Dialog } from '../parts/dialog';
import { useStaffAct } from '../parts/use-staff-act';
import { useOrganizations } from '../shell/organizations';
import { DetailsForm } from './details-form';
import { organizationMessages as words } from './organizations.messages';

export function CreateDialog({ onClose }: { onClose: () => void }) {
  const perform = useStaffAct();
  const navigate = useNavigate();
  const { reload } = useOrganizations();
  return (
    <Dialog title={words.createTitle} onClose={onClose}>
      <DetailsForm
        name=""
        contact=""
        confirm={words.create}
        onCancel={onClose}
        save={(name, supportContact) => perform(CreateOrganizationDocument, { name, supportContact })}
        onSaved={async ({ id }) => {
          await reload();
          await navigate(organizationPath(id));
        }}
      />
    </Dialog>
  );
}
