import { screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { session } from '#test/answers';
import { open } from '#test/open';
import { product } from './product';

const drawn = product.logo;
afterEach(() => Object.assign(product, { logo: drawn }));

async function brand() {
  await screen.findByRole('heading', { name: 'Sign in' });
  return screen.getByText('Dragonfly AI', { selector: 'header span' }).parentElement;
}

test('without a logo the mark is drawn', async () => {
  open(session('ANONYMOUS'));
  expect((await brand())?.querySelector('svg')).toBeVisible();
  expect((await brand())?.querySelector('img')).toBeNull();
});

test('a logo takes its place and its size, and says nothing that the name beside it doesn’t', async () => {
  Object.assign(product, { logo: '/assets/logo-1a2b.svg' });
  open(session('ANONYMOUS'));
  const logo = (await brand())?.querySelector('img');
  expect(logo).toHaveAttribute('src', '/assets/logo-1a2b.svg');
  expect(logo).toHaveAttribute('width', '36');
  expect(logo).toHaveAttribute('height', '36');
  expect(logo).toHaveAttribute('alt', '');
  expect((await brand())?.querySelector('svg')).toBeNull();
});
