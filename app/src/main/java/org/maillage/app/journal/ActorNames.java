package org.maillage.app.journal;

import java.time.Instant;

/** What people and organisations are called: the journal knows them by id. */
public interface ActorNames {

  /** Name of a person; empty when it was erased, or nobody has that id. */
  String person(String personId);

  /** Short name of an organisation at a moment; empty when none has that id. */
  String organisation(String organisationId, Instant at);
}
