"""Stories: which copy was printed first, and how much later the others came.

A crawl folds copies into the one that it met first. Here each cluster of copies is dated anew, from what the
pages print; the records stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping

import duckdb

from output.export.selection import NEWEST

STORY_COLUMNS: Mapping[str, str] = {
    "story": "VARCHAR", "title": "VARCHAR", "outlet": "VARCHAR", "published": "VARCHAR",
    "first_seen": "VARCHAR", "copies": "BIGINT", "outlets": "BIGINT",
}  # fmt: skip
COPY_COLUMNS: Mapping[str, str] = {
    "copy": "VARCHAR", "story": "VARCHAR", "outlet": "VARCHAR", "url": "VARCHAR", "similarity": "DOUBLE",
    "hours_later": "DOUBLE",
}  # fmt: skip

INSTANT = r"""
    least(
        try_cast(CASE
            WHEN length(published) = 10 THEN published || 'T23:59:59+00:00'
            WHEN regexp_matches(published, '(Z|[+-]\d\d:?\d\d)$') THEN published
            ELSE published || '+00:00'
        END AS TIMESTAMPTZ),
        try_cast(fetched_at AS TIMESTAMPTZ)
    )
"""
"""When a record was printed. A day alone counts by its end, so that a copy with a time goes before it.
Nothing is printed after it was fetched."""


def make_stories(db: duckdb.DuckDBPyConnection, source: str | None) -> None:
    """Makes the tables `member` (id, story, first_seen), `stories` and `copies` of the records in a source.

    source: SQL for records with `duplicate_of`, copies among them; None leaves the tables empty. An article
    at two addresses of its outlet is no copy.
    """
    for name, columns in (("stories", STORY_COLUMNS), ("copies", COPY_COLUMNS)):
        db.execute(
            f"CREATE TABLE {name} ({', '.join(f'{column} {type}' for column, type in columns.items())})"
        )
    db.execute("CREATE TABLE member (id VARCHAR, story VARCHAR, first_seen VARCHAR)")
    if source is None:
        return
    db.execute(f"""
        CREATE TABLE dated AS
        SELECT id, coalesce(duplicate_of, id) AS cluster, outlet, url, title, published, fetched_at,
            similarity, {INSTANT} AS instant
        FROM (SELECT * FROM ({source}) WHERE method IS DISTINCT FROM 'url' QUALIFY {NEWEST} = 1)
    """)
    db.execute("""
        CREATE TABLE first AS
        SELECT cluster, first(id ORDER BY instant NULLS LAST, id) AS story,
            min(fetched_at) AS first_seen, count(*) AS members, count(DISTINCT outlet) AS outlets
        FROM dated GROUP BY cluster
    """)
    db.execute("INSERT INTO member SELECT id, story, first_seen FROM dated JOIN first USING (cluster)")
    db.execute("""
        INSERT INTO stories
        SELECT story, title, outlet, published, first_seen, members - 1, outlets
        FROM first JOIN dated ON dated.id = first.story ORDER BY story
    """)
    db.execute("""
        INSERT INTO copies
        SELECT dated.id, story, dated.outlet, dated.url,
            coalesce(dated.similarity, original.similarity),
            round((epoch(dated.instant) - epoch(original.instant)) / 3600, 2)
        FROM dated JOIN first USING (cluster) JOIN dated AS original ON original.id = first.story
        WHERE dated.id <> first.story ORDER BY story, dated.instant, dated.id
    """)
