export const copyMessages = {
  COPIED: 'Copied',
  FAILED: 'Copy it by hand',
};
