import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { watchChanges } from '../api/changes';
import { layoutsKey } from '../api/layouts';
import { metadataKey } from '../api/metadata';
import { modulesKey, useModules } from '../api/modules';
import { registry } from './registry';

/** Keeps an open page at what is installed now: reads anew what the server says has changed. Draws nothing. */
export function LiveChanges() {
  const queries = useQueryClient();
  const { data: modules } = useModules();
  useEffect(
    () =>
      watchChanges((changed) => {
        if (changed.includes('metadata')) void queries.invalidateQueries({ queryKey: metadataKey });
        if (changed.includes('modules')) void queries.invalidateQueries({ queryKey: modulesKey });
        if (changed.includes('layouts')) void queries.invalidateQueries({ queryKey: layoutsKey });
      }),
    [queries],
  );
  useEffect(() => {
    if (modules) void registry.show(modules);
  }, [modules]);
  return null;
}
