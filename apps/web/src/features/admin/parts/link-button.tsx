import { Button } from '@mantine/core';
import { Link } from 'react-router';

/** A way to another page, shown as one of the acts of this one. Its address names its own organization. */
export const LinkButton = ({ to, children }: { to: string; children: string }) => (
  <Button component={Link} to={to} variant="default" size="sm" fullWidth={false}>
    {children}
  </Button>
);
