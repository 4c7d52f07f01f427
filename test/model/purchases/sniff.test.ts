import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { rolesOfHeader } from '../../../src/model/purchases/columns.ts';
import { makePlan } from '../../../src/model/purchases/plan.ts';
import { type SplitRows, sniff } from '../../../src/model/purchases/sniff.ts';

const splitRows: SplitRows = (text, delimiter) => Papa.parse<string[]>(text, { delimiter }).data;
const today = 20_000;

const english = `Order ID,Customer email,Order date,Quantity,Unit price,Total
1001,ann@example.com,01/02/2024,2,"$1,200.00","$2,400.00"
1002,bob@example.com,01/25/2024,1,$9.50,$9.50
1003,ann@example.com,02/03/2024,1,$20.00,$20.00`;
const turkish = `Sipariş;Müşteri No;Sipariş Tarihi;Tutar
1;M-17;05.03.2024;1.250,00 TL
2;M-18;06.03.2024;99,90 TL
3;M-17;19.03.2024;12,50 TL`;
const persian = `مشتری\tتاریخ خرید\tمبلغ
علی رضایی\t۱۴۰۳/۰۵/۱۲\t۱٬۲۵۰٬۰۰۰ تومان
سارا کریمی\t۱۴۰۳/۰۵/۱۳\t۹۹۰٬۰۰۰ تومان`;

describe('sniff', () => {
  test('finds its way in an English, a Turkish and a Persian list of orders', () => {
    const guesses = [english, turkish, persian].map((text) => sniff(text, splitRows));
    expect(guesses.map(({ delimiter, hasHeader, layout }) => ({ delimiter, hasHeader, ...layout }))).toEqual([
      { delimiter: ',', hasHeader: true, kind: 'purchases', columns: { customer: 1, date: 2, amount: 5 } },
      { delimiter: ';', hasHeader: true, kind: 'purchases', columns: { customer: 1, date: 2, amount: 3 } },
      { delimiter: '\t', hasHeader: true, kind: 'purchases', columns: { customer: 0, date: 1, amount: 2 } },
    ]);
    const plans = guesses.map((guess) => makePlan(guess, today));
    expect(plans).toMatchObject([
      { kind: 'ready', plan: { decimal: '.', table: { dateOrder: 'mdy' } } },
      { kind: 'ready', plan: { decimal: ',', table: { dateOrder: 'dmy' } } },
      { kind: 'ready', plan: { decimal: null, table: { dateOrder: 'ymd' } } },
    ]);
    expect(guesses[1]?.columns[3]).toMatchObject({ name: 'Tutar', sample: ['1.250,00 TL', '99,90 TL', '12,50 TL'] });
  });

  test('works by contents where there is no header', () => {
    const { delimiter, hasHeader, columns, layout } = sniff('c1|2024-01-05|10\nc2|2024-01-06|12.5', splitRows);
    expect({ delimiter, hasHeader, layout }).toEqual({
      delimiter: '|',
      hasHeader: false,
      layout: { kind: 'purchases', columns: { customer: 0, date: 1, amount: 2 } },
    });
    expect(columns.map(({ name }) => name)).toEqual(['', '', '']);
  });

  test('does not take decimal commas or quoted commas for delimiters', () => {
    expect(sniff('1;2024-01-05;12,50\n2;2024-01-06;9,00', splitRows).delimiter).toBe(';');
    expect(sniff('name;on\n"Smith, A, B";2024-01-05\n"Poe, C, D";2024-01-06', splitRows).delimiter).toBe(';');
  });

  test('leaves amounts out where there are none', () => {
    expect(sniff('client,date\na,2024-01-05\nb,2024-02-05', splitRows).layout.columns).toEqual({ customer: 0, date: 1 });
  });

  test('knows a summarised table by its headers', () => {
    const lifetimes = sniff('ID,frequency,recency,T,monetary_value\n1,2,30.43,38.86,22.35\n2,0,0,38.86,0', splitRows);
    expect(lifetimes.layout).toEqual({ kind: 'summary', columns: { customer: 0, frequency: 1, recency: 2, age: 3, spend: 4 } });
    const grouped = sniff('x,t_x,T,count,spend\n0,0,38,12,\n2,30,38,3,22.35', splitRows);
    expect(grouped.layout).toEqual({ kind: 'summary', columns: { frequency: 0, recency: 1, age: 2, count: 3, spend: 4 } });
  });

  test('does what it is told instead of guessing', () => {
    const { hasHeader, columns } = sniff('a,b\nc,d', splitRows, { hasHeader: true, delimiter: ',' });
    expect([hasHeader, columns.map(({ name }) => name)]).toEqual([true, ['a', 'b']]);
    expect(sniff('a;b,1', splitRows, { delimiter: ';' }).columns).toHaveLength(2);
  });

  test('has an answer for nothing at all', () => {
    expect(sniff('', splitRows)).toMatchObject({ hasHeader: false, columns: [], layout: { kind: 'purchases', columns: {} } });
  });
});

test('headers are known in three languages, whatever their case and dots', () => {
  expect(['MÜŞTERİ NO', 'Alıcı', 'Customer_ID', 'كاربر', 'client'].map(rolesOfHeader)).toEqual(Array(5).fill(['customer']));
  expect(['TARİH', 'InvoiceDate', 'تاريخ سفارش'].map(rolesOfHeader)).toEqual(Array(3).fill(['date']));
  expect(['Sıklık', 'x', 'تکرار'].map(rolesOfHeader)).toEqual(Array(3).fill(['frequency']));
  expect(rolesOfHeader('t_x')).toEqual(['recency']);
  expect(rolesOfHeader('notes')).toEqual([]);
});

describe('makePlan', () => {
  test('asks what the table leaves open, and takes the answers', () => {
    const guess = sniff('customer,date,amount\na,03/04/2024,"1,234"\nb,05/06/2024,"2,500"', splitRows);
    expect(makePlan(guess, today)).toEqual({ kind: 'open', questions: ['date-order', 'decimal-mark'] });
    expect(makePlan(guess, today, { dateOrder: 'dmy', decimal: '.', end: 19_900 })).toEqual({
      kind: 'ready',
      plan: {
        delimiter: ',',
        hasHeader: true,
        decimal: '.',
        table: { kind: 'purchases', customer: 0, date: 1, amount: 2, dateOrder: 'dmy', end: 19_900, today },
      },
    });
  });

  test('always asks for the unit of a summary, and lets one column settle the marks of another', () => {
    const guess = sniff('x,t_x,T,spend\n2,30.43,38.86,1.234\n0,0,38.86,0', splitRows);
    expect(makePlan(guess, today)).toEqual({ kind: 'open', questions: ['time-unit'] });
    expect(makePlan(guess, today, { unit: 'week' })).toMatchObject({
      kind: 'ready',
      plan: { decimal: '.', table: { unit: 'week', count: null } },
    });
  });

  test('asks where columns disagree, and for columns that are not there', () => {
    const guess = sniff('x;t_x;T;spend\n2;30.43;38.86;12,50', splitRows);
    expect(makePlan(guess, today, { unit: 'week' })).toEqual({ kind: 'open', questions: ['decimal-mark'] });
    expect(makePlan(sniff('a,b', splitRows), today)).toEqual({ kind: 'open', questions: ['columns'] });
  });
});
