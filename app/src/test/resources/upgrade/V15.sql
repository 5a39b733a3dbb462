INSERT INTO publication_key VALUES ('vallee', 'PREFECTURE', 2, 'france-travail', 'p1', TIMESTAMP WITH TIME ZONE '2026-11-02 00:00:00+00:00');
