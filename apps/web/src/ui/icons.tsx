import type { ReactNode } from 'react';
import classes from './icons.module.css';

/** Every icon is drawn on the same grid with the same line. */
export const icon = (drawing: ReactNode) =>
  function Icon() {
    return (
      <svg className={classes.icon} width="20" height="20" viewBox="0 0 20 20" aria-hidden="true">
        {drawing}
      </svg>
    );
  };

export const CheckIcon = icon(<path d="m4.5 10.5 3.7 3.7 7.3-8" />);
export const InfoIcon = icon(<path d="M10 9v5M10 6v.01M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Z" />);
export const ClockIcon = icon(<path d="M10 5.5V10l3 2M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15Z" />);
export const AlertIcon = icon(
  <path d="M10 7.5v4M10 14v.01M8.7 3.3 2 15a1.5 1.5 0 0 0 1.3 2.3h13.4A1.5 1.5 0 0 0 18 15L11.3 3.3a1.5 1.5 0 0 0-2.6 0Z" />,
);
export const EyeIcon = icon(
  <path d="M1.8 10S4.7 4.5 10 4.5 18.2 10 18.2 10 15.3 15.5 10 15.5 1.8 10 1.8 10Zm8.2 2.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z" />,
);
export const EyeOffIcon = icon(
  <path d="M3 3l14 14M8.2 4.7c.6-.1 1.2-.2 1.8-.2 5.3 0 8.2 5.5 8.2 5.5a14 14 0 0 1-2.3 2.9M5.4 6C3.1 7.5 1.8 10 1.8 10s2.9 5.5 8.2 5.5c1.6 0 3-.5 4.2-1.2M8.3 8.3a2.5 2.5 0 0 0 3.4 3.4" />,
);
export const CopyIcon = icon(
  <path d="M7.5 7.5v-3a1.5 1.5 0 0 1 1.5-1.5h6.5A1.5 1.5 0 0 1 17 4.5V11a1.5 1.5 0 0 1-1.5 1.5h-3M4.5 7.5H11A1.5 1.5 0 0 1 12.5 9v6.5A1.5 1.5 0 0 1 11 17H4.5A1.5 1.5 0 0 1 3 15.5V9a1.5 1.5 0 0 1 1.5-1.5Z" />,
);
export const DownloadIcon = icon(
  <path d="M10 3v9.5m0 0 4-4m-4 4-4-4M3.5 14v1.5A1.5 1.5 0 0 0 5 17h10a1.5 1.5 0 0 0 1.5-1.5V14" />,
);
export const PrintIcon = icon(
  <path d="M6 7V3h8v4M6 14H4.5A1.5 1.5 0 0 1 3 12.5v-4A1.5 1.5 0 0 1 4.5 7h11A1.5 1.5 0 0 1 17 8.5v4a1.5 1.5 0 0 1-1.5 1.5H14M6 11.5h8V17H6Z" />,
);
export const PhoneIcon = icon(
  <path d="M6.5 2.5h7A1.5 1.5 0 0 1 15 4v12a1.5 1.5 0 0 1-1.5 1.5h-7A1.5 1.5 0 0 1 5 16V4a1.5 1.5 0 0 1 1.5-1.5ZM9 15h2" />,
);
export const ArrowIcon = icon(<path d="M4 10h12m0 0-4.5-4.5m4.5 4.5-4.5 4.5" />);
export const PlusIcon = icon(<path d="M10 4v12M4 10h12" />);
/** Leads out of this page. */
export const OutIcon = icon(
  <path d="M8 5H5.5A1.5 1.5 0 0 0 4 6.5v8A1.5 1.5 0 0 0 5.5 16h8a1.5 1.5 0 0 0 1.5-1.5V12M11 4h5v5M16 4l-7 7" />,
);
export const ScanIcon = icon(
  <path d="M3 7V4.5A1.5 1.5 0 0 1 4.5 3H7M13 3h2.5A1.5 1.5 0 0 1 17 4.5V7M17 13v2.5a1.5 1.5 0 0 1-1.5 1.5H13M7 17H4.5A1.5 1.5 0 0 1 3 15.5V13M3 10h14" />,
);
export const QrIcon = icon(
  <path d="M3.5 3.5h5v5h-5ZM11.5 3.5h5v5h-5ZM3.5 11.5h5v5h-5ZM6 6v.01M14 6v.01M6 14v.01M11.5 11.5v2M14 11.5h2.5V14M11.5 16.5H14M16.5 16.5v.01" />,
);
export const CompassIcon = icon(
  <path d="M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM13 7l-1.8 4.2L7 13l1.8-4.2Z" />,
);
