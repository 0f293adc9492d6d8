// The table: what was measured beside what is to be reached.

const rows = [
  { name: 'password field seen, ms', pick: ({ seen }) => seen },
  { name: 'password field takes a key, ms', pick: ({ keyTaken }) => keyTaken, most: 800 },
  { name: 'app live, ms', pick: ({ live }) => live },
  { name: 'bytes until the app is live, kB', pick: ({ bytes }) => bytes / 1000, most: 160 },
  {
    name: 'further script on the way to QR code or code, kB',
    pick: ({ furtherScript }) => furtherScript / 1000,
    most: 15,
  },
  { name: 'layout shift over the whole way', pick: ({ moved }) => moved, most: 0, digits: 4 },
  { name: 'visits in which a key typed early was lost', pick: ({ kept }) => Number(!kept), most: 0 },
];

export function report(visits) {
  console.table(
    rows.map(({ name, pick, most, digits }) => {
      const values = visits.map(pick).sort((a, b) => a - b);
      const shown = (value) => Number(value.toFixed(digits ?? (value < 100 ? 1 : 0)));
      const middle = (values[(values.length - 1) >> 1] + values[values.length >> 1]) / 2;
      return {
        measure: name,
        median: shown(middle),
        from: shown(values[0]),
        to: shown(values.at(-1)),
        'to reach': most === undefined ? '' : `≤ ${most}`,
        '': most === undefined ? '' : middle <= most ? 'reached' : 'NOT reached',
      };
    }),
  );
}
