/**
 * A Hugo site with about what our own pages hold: facts, timeline, causes, actions and body; lists of fifty; pages of tags, causes, services
 * and organizations. Its search index gets the same texts as ours: no dates, owners and states.
 */

const CONFIG = `baseURL: https://incidents.fernwick.example/
title: Fernwick incident archive
languageCode: en
paginate: 50
# Our build has neither the feeds that Hugo makes for every list.
disableKinds: [RSS]
taxonomies: { tag: tags, cause: causes, service: services, organization: organizations }
markup:
  highlight: { noClasses: false }
`;

const BASE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }} · {{ .Site.Title }}</title>
{{ with .Params.incident }}<meta name="description" content="{{ .summary | plainify }}">{{ end }}
<link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<a href="#main">Skip to content</a>
<header><a href="/">{{ .Site.Title }}</a>
<nav aria-label="Main"><a href="/postmortems/">Archive</a> <a href="/tags/">Tags</a> <a href="/causes/">Causes</a> <a href="/services/">Services</a></nav>
<form action="/search/" role="search"><input type="search" name="q" aria-label="Search"><button>Search</button></form>
</header>
<main id="main">{{ block "main" . }}{{ end }}</main>
<footer>{{ .Site.Title }}</footer>
</body>
</html>
`;

const SINGLE = `{{ define "main" }}{{ $page := . }}{{ $incident := .Params.incident }}
<article data-pagefind-body>
<h1>{{ .Title }}</h1>
{{ range .Params.organizations }}<span data-pagefind-filter="organization"><a href="/organizations/{{ . | urlize }}/">{{ . }}</a></span>{{ end }}
{{ range .Params.services }}<a data-pagefind-filter="service" href="/services/{{ . }}/">{{ . }}</a>{{ end }}
{{ range .Params.causes }}<a data-pagefind-filter="cause" href="/causes/{{ . }}/">{{ . }}</a>{{ end }}
<span data-pagefind-filter="year">{{ .Date.Format "2006" }}</span>
<p id="summary">{{ $incident.summary | markdownify }}</p>
<dl data-pagefind-ignore>
<dt>Severity</dt><dd data-pagefind-filter="severity">{{ $incident.severity }}</dd>
{{ range $phase, $at := $incident.times }}<dt>{{ $phase | humanize }}</dt><dd><time datetime="{{ $at }}">{{ $at }}</time></dd>{{ end }}
{{ with $incident.detection }}<dt>Noticed by</dt><dd>{{ .method | humanize }}: {{ .summary | markdownify }}</dd>{{ end }}
</dl>
<nav aria-label="Contents">{{ .TableOfContents }}</nav>
<section><h2 id="impact">Impact</h2><p>{{ $incident.impact.summary | markdownify }}</p>
<ul>{{ range $incident.impact.services }}<li>{{ .service }}: {{ .level | humanize }}</li>{{ end }}</ul>
<dl>{{ range $incident.impact.figures }}<dt>{{ .label }}</dt><dd>{{ .value }}</dd>{{ end }}</dl></section>
<section><h2 id="symptoms">Symptoms</h2><ul>{{ range $incident.symptoms }}<li><code>{{ . }}</code></li>{{ end }}</ul></section>
<section>{{ .Content }}</section>
<section><h2 id="timeline">Timeline</h2><ol>
{{ range $incident.timeline }}<li><time datetime="{{ .at }}" data-pagefind-ignore>{{ .at }}</time> <span class="marker marker-{{ .marker }}" data-pagefind-ignore>{{ .marker | humanize }}</span> {{ .what | markdownify }}</li>
{{ end }}</ol></section>
<section><h2 id="causes">Causes</h2><p>{{ $incident.cause.trigger | markdownify }}</p>
<ul>{{ range $incident.cause.contributing }}<li>{{ . | markdownify }}</li>{{ end }}</ul>
<ol>{{ range $incident.cause.whys }}<li><strong>{{ .why | markdownify }}</strong> {{ .because | markdownify }}</li>{{ end }}</ol></section>
<section><h2 id="resolution">Resolution</h2><p>{{ $incident.resolution | markdownify }}</p></section>
<section><h2 id="lessons">Lessons</h2>{{ range $name, $list := $incident.lessons }}<h3>{{ $name | humanize }}</h3><ul>{{ range $list }}<li>{{ . | markdownify }}</li>{{ end }}</ul>{{ end }}</section>
<section><h2 id="actions">Action items</h2><table><thead><tr><th>Action</th><th>Kind</th><th>Owner</th><th>Due</th><th>State</th></tr></thead><tbody>
{{ range $incident.actions }}<tr><td>{{ .title }}{{ with .measure }}<br>{{ . | markdownify }}{{ end }}{{ with .reason }}<br>{{ . | markdownify }}{{ end }}</td><td data-pagefind-ignore>{{ .kind }}, {{ .horizon }}, {{ .priority }}</td><td data-pagefind-ignore>{{ .owner }}</td><td data-pagefind-ignore>{{ .due }}</td><td data-pagefind-ignore>{{ .status }} {{ .done }}</td></tr>
{{ end }}</tbody></table></section>
{{ with $incident.related }}<section><h2 id="related">Related</h2><ul>{{ range . }}{{ with $page.Site.GetPage (printf "/postmortems/%s" .id) }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}{{ end }}</ul></section>{{ end }}
{{ with $incident.sources }}<section><h2 id="sources">Sources</h2><ul>{{ range . }}<li><a href="{{ .url }}">{{ .title }}</a></li>{{ end }}</ul></section>{{ end }}
<p>{{ range .Params.tags }}<a href="/tags/{{ . }}/">{{ . }}</a> {{ end }}</p>
<nav aria-label="Neighbours">{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }} {{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
</article>
{{ end }}
`;

const LIST = `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ol>
{{ range .Paginator.Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time>
<p>{{ with .Params.incident }}{{ .severity }} · {{ .impact.summary | markdownify }}{{ end }}</p></li>
{{ end }}</ol>
<nav aria-label="Pages">{{ with .Paginator }}{{ if .HasPrev }}<a href="{{ .Prev.URL }}">Newer</a>{{ end }} Page {{ .PageNumber }} of {{ .TotalPages }} {{ if .HasNext }}<a href="{{ .Next.URL }}">Older</a>{{ end }}{{ end }}</nav>
{{ end }}
`;

const TERMS = `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>{{ range .Data.Terms.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a> {{ .Count }}</li>{{ end }}</ul>
{{ end }}
`;

const HOME = `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ol>{{ range first 20 .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol>
{{ end }}
`;

export const HUGO_FILES: Readonly<Record<string, string>> = {
  'config.yaml': CONFIG,
  'layouts/_default/baseof.html': BASE,
  'layouts/_default/single.html': SINGLE,
  'layouts/_default/list.html': LIST,
  'layouts/_default/terms.html': TERMS,
  'layouts/index.html': HOME,
};
