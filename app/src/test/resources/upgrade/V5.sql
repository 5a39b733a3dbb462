INSERT INTO walk_network VALUES ('vallee', '${sha:d}', 50, 5, 8, '{}');
