/** The reviewer's name and the choice to follow edits, kept for the person on this machine. */
import { useCallback, useState } from "react";
import { keyIn, openStore, partitionKey, recall, remember } from "./remembered";
import type { Remembered } from "./remembered";

export interface Personal extends Remembered {
  readonly keep: (change: Partial<Remembered>) => void;
}

export function usePersonal(): Personal {
  const [kept, setKept] = useState<Remembered>(() => recall(openStore(), keyIn(partitionKey())));
  const keep = useCallback(
    (change: Partial<Remembered>) =>
      setKept((was) => {
        const next = { ...was, ...change };
        remember(openStore(), keyIn(partitionKey()), next);
        return next;
      }),
    [],
  );
  return { ...kept, keep };
}
