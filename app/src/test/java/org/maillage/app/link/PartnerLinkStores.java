package org.maillage.app.link;

import java.time.Clock;
import java.util.List;
import org.maillage.app.access.Access;
import org.maillage.app.home.jdbc.TestDatabase;
import org.maillage.app.journal.Journal;
import org.maillage.app.link.jdbc.LinkRepositories;

/** Links over a database of a test. */
public final class PartnerLinkStores {

  private PartnerLinkStores() {}

  public static SingleUseLinks links(
      TestDatabase.Opened database, LinkedPage page, Access access, Journal journal, Clock clock) {
    return new SingleUseLinks(
        LinkRepositories.over(database), List.of(page), access, journal, database.work(), clock);
  }
}
