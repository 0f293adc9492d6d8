import classes from './mark.module.css';
import { product } from './product';

/** The installation’s own logo, else a dragonfly seen from above. The product’s name stands beside it and is read instead. */
export function Mark({ size = 36 }: { size?: number }) {
  if (product.logo)
    return <img className={classes.logo} src={product.logo} width={size} height={size} alt="" />;
  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 48 48" aria-hidden="true">
      <g className={classes.wings}>
        <path d="M23 17C17 9 8 6 3.4 8.2 1.6 9.1 1.8 11.5 4 12.8 9 15.8 17 18.4 23 19.4Z" />
        <path d="M25 17C31 9 40 6 44.6 8.2 46.4 9.1 46.2 11.5 44 12.8 39 15.8 31 18.4 25 19.4Z" />
      </g>
      <g className={classes.hindwings}>
        <path d="M23 20.6C16.6 20.6 8.4 22.4 5.6 26.4 4.4 28.3 5.6 30 7.8 29.7 14 28.8 20 25.4 23 22.4Z" />
        <path d="M25 20.6C31.4 20.6 39.6 22.4 42.4 26.4 43.6 28.3 42.4 30 40.2 29.7 34 28.8 28 25.4 25 22.4Z" />
      </g>
      <circle cx="24" cy="11.4" r="3.1" />
      <path d="M24 15.2c1.7 0 2.6 1.3 2.6 3.2 0 2.6-.9 4.4-1.2 6.6L24.7 44c-.1 1-1.3 1-1.4 0L22.6 25c-.3-2.2-1.2-4-1.2-6.6 0-1.9.9-3.2 2.6-3.200Z" />
    </svg>
  );
}
