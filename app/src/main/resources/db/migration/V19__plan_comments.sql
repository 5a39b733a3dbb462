-- Comments to the sections of a fiche ------------------------------------------------------------------

CREATE TABLE plan_comment (
  plan_id VARCHAR(100) NOT NULL,
  id VARCHAR(40) NOT NULL,
  node_id VARCHAR(40) NOT NULL,
  section_key VARCHAR(30) NOT NULL,
  answers_to VARCHAR(40),
  author_id VARCHAR(40),
  organisation_id VARCHAR(40),
  content VARCHAR(4000) NOT NULL,
  written_at TIMESTAMP(3) WITH TIME ZONE NOT NULL,
  resolved_at TIMESTAMP(3) WITH TIME ZONE,
  taken_back_at TIMESTAMP(3) WITH TIME ZONE,
  CONSTRAINT plan_comment_pk PRIMARY KEY (plan_id, id),
  CONSTRAINT plan_comment_on FOREIGN KEY (plan_id, node_id) REFERENCES plan_node (plan_id, id),
  CONSTRAINT plan_comment_to FOREIGN KEY (plan_id, answers_to) REFERENCES plan_comment (plan_id, id),
  CONSTRAINT plan_comment_by FOREIGN KEY (author_id) REFERENCES person (id)
);
CREATE INDEX plan_comment_by_fiche ON plan_comment (plan_id, node_id);
CREATE INDEX plan_comment_by_author ON plan_comment (author_id);
COMMENT ON TABLE plan_comment IS 'What people remark on sections of fiches, and the answers';
COMMENT ON COLUMN plan_comment.answers_to IS 'First comment of the thread; null for the first';
COMMENT ON COLUMN plan_comment.author_id IS 'Who wrote it; null once that person is erased';
COMMENT ON COLUMN plan_comment.content IS 'Empty once it was taken back';
COMMENT ON COLUMN plan_comment.resolved_at IS 'Of the first of a thread: since when nothing is to be done any more';
