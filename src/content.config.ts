import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { ArchiveEntry } from './core/archive-entry.ts';
import { postmortemLoader } from './integrations/loader.ts';

export const collections = {
  postmortems: defineCollection({ loader: postmortemLoader(), schema: z.custom<ArchiveEntry>() }),
};
