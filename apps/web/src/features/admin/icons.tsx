import { icon } from '../../ui/icons';

export const OverviewIcon = icon(
  <path d="M3.5 3.5h5.5v5.5h-5.5ZM11 3.5h5.5V7H11ZM11 9.5h5.5v7H11ZM3.5 11.5h5.5v5h-5.5Z" />,
);
export const PeopleIcon = icon(
  <path d="M7.5 9a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2 16.5c0-3 2.4-5 5.5-5s5.5 2 5.5 5M13 3.4a3 3 0 0 1 0 5.2M15 12c1.8.8 3 2.4 3 4.5" />,
);
export const ResetIcon = icon(
  <path d="M3.5 10a6.5 6.5 0 1 0 2-4.7L3.5 7.2M3.5 3.5v3.7h3.7M10 6.5V10l2.5 1.5" />,
);
export const AdoptionIcon = icon(<path d="M3 17h14M5.5 17v-5M10 17V8M14.5 17V3.5" />);
export const MailIcon = icon(
  <path d="M3 4.5h14a.5.5 0 0 1 .5.5v10a.5.5 0 0 1-.5.5H3a.5.5 0 0 1-.5-.5V5a.5.5 0 0 1 .5-.5Zm0 .5 7 6 7-6" />,
);
export const BuildingIcon = icon(
  <path d="M4 17V3.5h8V17M12 8h4v9M2.5 17h15M6.5 6.5h3M6.5 9.5h3M6.5 12.5h3" />,
);
export const PlugIcon = icon(<path d="M7 2.5v4M13 2.5v4M4.5 6.5h11v3a5.5 5.5 0 0 1-11 0ZM10 15v2.5" />);
export const KeyIcon = icon(
  <path d="M12.5 12a4.5 4.5 0 1 0-4.2-2.9L2.8 14.6v2.6h3v-2h2v-2l1.8-1.8c.8.4 1.8.6 2.9.6ZM13.8 6.3v.01" />,
);
export const WebhookIcon = icon(
  <path d="M3 6.5h9.5m0 0-3.5-3.5m3.5 3.5L9 10M17 13.5H7.5m0 0 3.5-3.5m-3.5 3.5 3.5 3.5" />,
);
export const ConsoleIcon = icon(<path d="M2.5 4h15v12h-15ZM5.5 7.5 8 10l-2.5 2.5M10 13h4" />);
export const MenuIcon = icon(<path d="M3 5.5h14M3 10h14M3 14.5h14" />);
export const CloseIcon = icon(<path d="m5 5 10 10M15 5 5 15" />);
export const DownIcon = icon(<path d="m5.5 8 4.5 4.5L14.5 8" />);
export const UpIcon = icon(<path d="M5.5 12.5 10 8l4.5 4.5" />);
export const BackIcon = icon(<path d="M12.5 4.5 7 10l5.5 5.5" />);
export const NextIcon = icon(<path d="M7.5 4.5 13 10l-5.5 5.5" />);
export const SearchIcon = icon(
  <path d="M8.7 14.4a5.7 5.7 0 1 0 0-11.4 5.7 5.7 0 0 0 0 11.4Zm4.2-1.5L17 17" />,
);
export const ShieldIcon = icon(
  <path d="M10 2.5 4 4.8v4.7c0 3.7 2.5 6.6 6 8 3.5-1.4 6-4.3 6-8V4.8ZM7.3 10l2 2 3.5-3.8" />,
);
export const NoShieldIcon = icon(
  <path d="M10 2.5 4 4.8v4.7c0 3.7 2.5 6.6 6 8 3.5-1.4 6-4.3 6-8V4.8ZM10 7v3.5M10 13v.01" />,
);
export const FrozenIcon = icon(
  <path d="M10 2.5v15M3.5 6.2l13 7.6M16.5 6.2l-13 7.6M8 3.5l2 2 2-2M8 16.5l2-2 2 2" />,
);
export const StoppedIcon = icon(
  <path d="M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM4.7 4.7l10.6 10.6" />,
);
export const NetworkIcon = icon(
  <path d="M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15ZM2.5 10h15M10 2.5c2 2 3 4.5 3 7.5s-1 5.5-3 7.5c-2-2-3-4.5-3-7.5s1-5.5 3-7.5Z" />,
);
export const TrashIcon = icon(
  <path d="M3.5 5.5h13M8 5.5v-2h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5" />,
);
export const PersonIcon = icon(
  <path d="M10 9.5a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM3.8 17c.5-3.2 3-5 6.2-5s5.7 1.8 6.2 5" />,
);
export const SignInIcon = icon(
  <path d="M9 3.5h5.5A1.5 1.5 0 0 1 16 5v10a1.5 1.5 0 0 1-1.5 1.5H9M3.5 10h8m0 0L8.3 6.8m3.2 3.2-3.2 3.2" />,
);
export const FlagIcon = icon(<path d="M5 17.5v-14M5 4h9.5l-2 3.5 2 3.5H5" />);
export const TrailIcon = icon(
  <path d="M5.5 3h9A1.5 1.5 0 0 1 16 4.5v11a1.5 1.5 0 0 1-1.5 1.5h-9A1.5 1.5 0 0 1 4 15.5v-11A1.5 1.5 0 0 1 5.5 3ZM7 7h6M7 10h6M7 13h3.5" />,
);
