import { parentPort, workerData } from 'node:worker_threads';
import { fitPurchases } from '../../src/model/clv/shop/fit-purchases.ts';
import { aggregateCustomers, type Customers } from '../../src/model/clv/shop/purchase-table.ts';

/** Runs in a fresh worker: times the first fit of all, code not yet compiled. */
const start = performance.now();
fitPurchases(aggregateCustomers(workerData as Customers), 'BG/NBD');
parentPort?.postMessage(performance.now() - start);
