package org.maillage.app.privacy;

import java.util.List;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.springframework.stereotype.Service;

/** Forgets who a person is, in every module at once. */
@Service
public class PersonErasure {

  private final List<PersonalDataSource> sources;
  private final Journal journal;
  private final UnitOfWork work;

  PersonErasure(List<PersonalDataSource> sources, Journal journal, UnitOfWork work) {
    this.sources = List.copyOf(sources);
    this.journal = journal;
    this.work = work;
  }

  /** True when the person cannot be erased, or shut out, now. */
  public boolean mustStay(String personId) {
    return sources.stream().anyMatch(s -> s.mustStay(personId));
  }

  /**
   * Forgets who a person is: name, address, ways to sign in. What the person did stays, without a
   * name.
   *
   * @return false, and nothing is changed, when the platform would be left without anybody who
   *     keeps accounts
   */
  public boolean erase(String personId) {
    return work.write(
        () -> {
          if (mustStay(personId)) {
            return false;
          }
          sources.forEach(s -> s.erase(personId));
          journal.record(new Act(ObjectKind.PERSON, personId, null, "erased", null, null));
          return true;
        });
  }
}
