-- What a territory was imported from, so that one file of it can be replaced from a page ---------------------

ALTER TABLE territory ADD COLUMN description VARCHAR;
COMMENT ON COLUMN territory.description IS 'territoire.yaml of the import in force; null when it was imported before this was kept';
