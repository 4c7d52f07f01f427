import { useEffect, useState } from 'react';
import type { BaseClient } from './base-client.ts';
import type { Ending, Progress, Task } from './base-protocol.ts';

export interface BaseRunner {
  /** Does a task; a newer one with the same name ends an older one, whose promise then never settles. */
  run(name: string, task: Task, watch?: (progress: Progress) => void): Promise<Ending>;
  cancel(name: string): void;
}

/** A base of customers for as long as its owner is on the page; its code and its worker come with the first task. */
export function useBase(): BaseRunner {
  const [{ runner, close }] = useState(makeRunner);
  useEffect(() => close, [close]);
  return runner;
}

function makeRunner(): { runner: BaseRunner; close: () => void } {
  let client: Promise<BaseClient> | null = null;
  const controllers = new Map<string, AbortController>();
  const runner: BaseRunner = {
    run(name, task, watch) {
      client ??= import('./base-client.ts').then((file) => file.createBaseClient());
      const started = client;
      controllers.get(name)?.abort();
      const controller = new AbortController();
      controllers.set(name, controller);
      const isNewest = () => controllers.get(name) === controller;
      return new Promise((resolve, reject) => {
        started
          .then((base) => base.run(task, (progress) => isNewest() && watch?.(progress), controller.signal))
          .then((ending) => isNewest() && resolve(ending), reject);
      });
    },
    cancel: (name) => controllers.get(name)?.abort(),
  };
  return { runner, close: () => void client?.then((base) => base.close()) };
}
