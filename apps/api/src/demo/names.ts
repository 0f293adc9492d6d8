import type { Random } from './random.js';

/** Given and family names that go together, in the order in which their owners write them. */
const cultures: readonly (readonly [first: readonly string[], second: readonly string[]])[] = [
  [
    ['Ada', 'Grace', 'Owen', 'Harriet', 'Desmond', 'Miles'],
    ['Whitfield', 'Okafor', 'Penrose', 'Caldwell', 'Ashby'],
  ],
  [
    ['José', 'María', 'Itziar', 'Íñigo', 'Ximena', 'Raúl'],
    ['Álvarez', 'Núñez Ortega', 'Etxeberria', 'Quispe', 'Peña'],
  ],
  [
    ['Aoife', 'Siobhán', 'Cillian', 'Niamh', 'Pádraig'],
    ['Ó Briain', 'Ní Dhomhnaill', 'MacCarthy', 'Byrne', 'Doyle'],
  ],
  [
    ['Łukasz', 'Agnieszka', 'Żaneta', 'Zbigniew', 'Małgorzata'],
    ['Wiśniewski', 'Dąbrowska', 'Kowalczyk', 'Żak', 'Nowak'],
  ],
  [
    ['Jürgen', 'Käthe', 'Søren', 'Åsa', 'Björn', 'Maren'],
    ['Weiß', 'Lindqvist', 'Østergaard', 'Müller-Lüdenscheidt', 'Bergström'],
  ],
  [
    ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đặng'],
    ['Thị Mai', 'Văn Hùng', 'Minh Anh', 'Thu Hà', 'Quốc Bảo'],
  ],
  [
    ['Tanaka', 'Sato', 'Kobayashi', 'Ōta', 'Yamamoto'],
    ['Yuki', 'Haruto', 'Aiko', 'Ren', 'Sakura'],
  ],
  [
    ['Chiamaka', 'Oluwaseun', 'Thandiwe', 'Kwame', 'Amina'],
    ['Adéyẹmí', 'Eze', 'Nkosi', 'Mensah', 'Diallo'],
  ],
  [
    ['Priya', 'Arjun', 'Lakshmi', 'Imran', 'Anjali'],
    ['Iyer', 'Raghunathan', 'Chatterjee', 'Khan', 'Patel'],
  ],
  [
    ['Leila', 'Omar', 'Yasmin', 'Tariq', 'Nour'],
    ['Haddad', 'El-Sayed', 'Ben Youssef', 'Rahimi', 'Al-Khatib'],
  ],
  [
    ['Wei', 'Min-jun', 'Xiuying', 'Seo-yeon', 'Jia'],
    ['Zhang', 'Park', 'Ouyang', 'Kim', 'Lin'],
  ],
  [
    ['Ayşe', 'Emre', 'Zoë', 'Élodie', 'Renée'],
    ['Yıldız', 'Özdemir', 'Papadopoulou', 'Lefèvre', 'Dubois'],
  ],
];

export function personName(random: Random): string {
  const [first, second] = random.pick(cultures);
  return `${random.pick(first)} ${random.pick(second)}`;
}

const plain: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ß: 'ss', ı: 'i' };

/** The name as the part of an address before the @. */
export const mailbox = (name: string) =>
  name
    .toLowerCase()
    .replace(/[łøđßı]/g, (letter) => plain[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '.');
