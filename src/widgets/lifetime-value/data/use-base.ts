import { useEffect, useRef, useState } from 'react';
import { type BaseClient, createBaseClient } from './base-client.ts';
import type { Ending, Progress, Task } from './base-protocol.ts';

export interface BaseRunner {
  /** Does a task; a newer one with the same name ends an older one, whose promise then never settles. */
  run(name: string, task: Task, watch?: (progress: Progress) => void): Promise<Ending>;
  cancel(name: string): void;
}

/** A base of customers for as long as the page shows it; the worker starts with the first task. */
export function useBase(): BaseRunner {
  const client = useRef<BaseClient | null>(null);
  const controllers = useRef(new Map<string, AbortController>());
  useEffect(() => () => client.current?.close(), []);
  const [runner] = useState<BaseRunner>(() => ({
    run(name, task, watch) {
      client.current ??= createBaseClient();
      controllers.current.get(name)?.abort();
      const controller = new AbortController();
      controllers.current.set(name, controller);
      const isNewest = () => controllers.current.get(name) === controller;
      return new Promise((resolve, reject) => {
        client.current
          ?.run(task, (progress) => isNewest() && watch?.(progress), controller.signal)
          .then((ending) => isNewest() && resolve(ending), reject);
      });
    },
    cancel: (name) => controllers.current.get(name)?.abort(),
  }));
  return runner;
}
