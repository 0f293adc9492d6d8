import type { ReactNode } from 'react';
import classes from './introduction.module.css';

const drawing = (lines: ReactNode) =>
  function Drawing() {
    return (
      <svg className={classes.drawing} width="72" height="72" viewBox="0 0 72 72" aria-hidden="true">
        <circle className={classes.ground} cx="36" cy="36" r="36" />
        {lines}
      </svg>
    );
  };

/** A password and a phone. */
export const WhatDrawing = drawing(
  <>
    <path d="M10 30h28v14H10Z" />
    <path className={classes.dots} d="M17 37h.01M24 37h.01M31 37h.01" />
    <path d="M44 18h14a3 3 0 0 1 3 3v30a3 3 0 0 1-3 3H44a3 3 0 0 1-3-3V21a3 3 0 0 1 3-3Z" />
    <path className={classes.line} d="M46 31h10M46 37h10M49 49h4" />
  </>,
);

/** A shield with a keyhole. */
export const WhyDrawing = drawing(
  <>
    <path d="M36 13c6 4 12 6 19 6v15c0 13-8 21-19 26-11-5-19-13-19-26V19c7 0 13-2 19-6Z" />
    <path className={classes.line} d="M36 37v8M36 37a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Z" />
  </>,
);

/** A phone that shows the cells of an app's list. */
export const AppsDrawing = drawing(
  <>
    <path d="M26 11h20a4 4 0 0 1 4 4v42a4 4 0 0 1-4 4H26a4 4 0 0 1-4-4V15a4 4 0 0 1 4-4Z" />
    <path
      className={classes.line}
      d="M29 20h5v5h-5ZM38 22.5h6M29 31h5v5h-5ZM38 33.5h6M29 42h5v5h-5ZM38 44.5h6M33 55h6"
    />
  </>,
);

/** The corners of a camera around a QR code. */
export const SetUpDrawing = drawing(
  <>
    <path d="M24 24h9v9h-9ZM39 24h9v9h-9ZM24 39h9v9h-9Z" />
    <path
      className={classes.line}
      d="M39 39h4v4M48 39v.01M39 48h.01M44 48h4M16 24v-5a3 3 0 0 1 3-3h5M48 16h5a3 3 0 0 1 3 3v5M56 48v5a3 3 0 0 1-3 3h-5M24 56h-5a3 3 0 0 1-3-3v-5"
    />
  </>,
);

/** A sheet of codes and a key. */
export const LostDrawing = drawing(
  <>
    <path d="M18 14h22l8 8v34H18Z" />
    <path className={classes.line} d="M40 14v8h8M25 29h8M37 29h4M25 36h8M37 36h4M25 43h5" />
    <path d="M43 45a6 6 0 1 0 0 .01M49 45h13v5M56 45v4" />
  </>,
);
