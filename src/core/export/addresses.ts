/** The addresses that exported files give: complete where the site's own address is known, else from the root of its host. */

export interface Addresses {
  /** Whether they begin with `https://`, so that they lead somewhere from a mail or a calendar. */
  complete: boolean;
  /** Any path of the site: `/digest/` → `https://incidents.example/archive/digest/`. */
  of(path: string): string;
  postmortem(id: string): string;
  postmortemJson(id: string): string;
  action(postmortem: string, id: string): string;
  digest(month: string): string;
}

/** @param base as `/archive/`, @param origin as `https://incidents.example` */
export function addressesOf(base: string, origin = ''): Addresses {
  const of = (path: string): string => origin + base + path.replace(/^\/+/, '');
  const postmortem = (id: string): string => of(`/postmortems/${id}/`);
  return {
    complete: origin !== '',
    of,
    postmortem,
    postmortemJson: (id) => of(`/postmortems/${id}.json`),
    action: (id, action) => `${postmortem(id)}#action-${action}`,
    digest: (month) => of(`/digest/${month}/`),
  };
}
