/** The files that one postmortem refers to, from finding them to publishing them, and where its links lead. */
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { finding } from '../core/finding.ts';
import type { LinkResolver } from '../core/inline.ts';
import { parseMdx } from '../core/mdx.ts';
import type { Postmortem } from '../core/postmortem.ts';
import type { RenderOptions } from '../core/render/body.ts';
import { seriesChart } from '../core/render/series.ts';
import { inspectBody } from '../core/safe-mdx.ts';
import type { FileReference } from '../core/survey.ts';
import { type AssetPlace, inspectAsset, publishAsset } from './asset.ts';
import type { Settings } from './settings.ts';

export class PageFiles {
  readonly #settings: Settings;
  readonly #file: string;

  /** `file`: the postmortem's path inside the content folder. */
  constructor(settings: Settings, file: string) {
    this.#settings = settings;
    this.#file = file;
  }

  /** What is wrong with the files that are referred to. */
  async inspect(references: readonly FileReference[]): Promise<VFileMessage[]> {
    const messages: VFileMessage[] = [];
    for (const { src, kind, place } of references) {
      const result = await inspectAsset(this.#place(src), kind);
      if ('reason' in result) messages.push(finding({ file: this.#file, ...result, place }));
    }
    return messages;
  }

  async digest(references: readonly FileReference[]): Promise<string> {
    const digests = await Promise.all(references.map(({ src, kind }) => inspectAsset(this.#place(src), kind)));
    return digests.map((result) => ('digest' in result ? result.digest : '')).join();
  }

  /** Publishes what the *visible* body refers to, and nothing else. */
  async publish(body: string, times: Postmortem['times']): Promise<Pick<RenderOptions, 'image' | 'series'> & { assets: string[] }> {
    const images = new Map<string, { url: string; width: number; height: number }>();
    const charts = new Map<string, { href: string; series: Parameters<typeof seriesChart>[0]['series'] }>();
    const assets: string[] = [];
    const { files } = /[!<]/.test(body) ? inspectBody(parseMdx(body), body).references : { files: [] };
    for (const { src, kind } of files) {
      const found = await inspectAsset(this.#place(src), kind);
      if ('reason' in found) continue;
      const { name, width, height } = await publishAsset(found.path, found.digest, kind, this.#settings.cacheDir);
      const url = `${this.#settings.base}files/${name}`;
      assets.push(name);
      if (kind === 'image') images.set(src, { url, width, height });
      else if (found.series) charts.set(src, { href: url, series: found.series });
    }
    return {
      assets,
      image: (src) => images.get(src),
      series: (src, title, unit) => {
        const chart = charts.get(src);
        return chart && seriesChart({ ...chart, title, unit, times });
      },
    };
  }

  #place(src: string): AssetPlace {
    const { contentDir, cacheDir } = this.#settings;
    return { contentDir, folder: path.join(contentDir, path.dirname(this.#file)), src, cacheDir };
  }
}

/** Links as pages carry them: a postmortem's file becomes its address, and one that the audience may not see becomes plain text. */
export function linkResolver(base: string, isVisible: (id: string) => boolean): LinkResolver {
  return (target) => {
    if (target.kind === 'external' || target.kind === 'anchor') return target.url;
    if (target.kind === 'postmortem' && isVisible(target.id)) return `${base}postmortems/${target.id}/${target.hash}`;
    return undefined;
  };
}
