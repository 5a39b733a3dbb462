-- Filters of the board and of the indicators that people keep under a name ------------------------------

CREATE TABLE plan_view (
  plan_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  page VARCHAR(20) NOT NULL,
  name VARCHAR(80) NOT NULL,
  filter VARCHAR(4000) NOT NULL,
  owner_id VARCHAR(40),
  shared BOOLEAN NOT NULL,
  saved_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  CONSTRAINT plan_view_pk PRIMARY KEY (plan_id, id),
  CONSTRAINT plan_view_of FOREIGN KEY (plan_id) REFERENCES plan (id),
  CONSTRAINT plan_view_by FOREIGN KEY (owner_id) REFERENCES person (id)
);
CREATE INDEX plan_view_by_owner ON plan_view (owner_id);
COMMENT ON TABLE plan_view IS 'Filters that are kept under a name; see org.maillage.app.plan.saved.SavedView';
COMMENT ON COLUMN plan_view.filter IS 'As in the address of the page: etat=en-cours&q=relais';
COMMENT ON COLUMN plan_view.owner_id IS 'Who keeps it; null for a shared one whose owner was erased';
