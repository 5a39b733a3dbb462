package org.maillage.app.privacy;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.home.UnitOfWork;
import org.maillage.app.journal.Act;
import org.maillage.app.journal.Journal;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.privacy.PersonalDataSource.Subject;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Exports what is kept of one person, and lets go what is too old. */
@Service
public class Privacy {

  private final List<PersonalDataSource> sources;
  private final List<RetentionRule> rules;
  private final Journal journal;
  private final UnitOfWork work;
  private final Clock clock;

  Privacy(
      List<PersonalDataSource> sources,
      List<RetentionRule> rules,
      Journal journal,
      UnitOfWork work,
      Clock clock) {
    this.sources = sources.stream().sorted(Comparator.comparing(PersonalDataSource::key)).toList();
    this.rules = rules.stream().sorted(Comparator.comparing(RetentionRule::key)).toList();
    this.journal = journal;
    this.work = work;
    this.clock = clock;
  }

  /** Everybody whose name is kept. */
  public List<Subject> listSubjects() {
    return sources.stream().flatMap(s -> s.listSubjects().stream()).toList();
  }

  /** Everything that is kept of a person, by module; a module that keeps nothing is left out. */
  public Map<String, Object> export(String personId) {
    return work.read(
        () -> {
          Map<String, Object> export = new LinkedHashMap<>();
          export.put("person", personId);
          export.put("exportedAt", clock.instant().toString());
          for (PersonalDataSource source : sources) {
            List<Map<String, Object>> part = source.export(personId);
            if (!part.isEmpty()) {
              export.put(source.key(), part);
            }
          }
          return export;
        });
  }

  /**
   * Lets go what is too old. When anything went, that is one entry of the journal, with figures.
   *
   * @return how many went, by rule
   */
  public Map<String, Integer> applyRetention() {
    Instant now = clock.instant();
    return work.write(
        () -> {
          Map<String, Integer> gone = new LinkedHashMap<>();
          rules.forEach(rule -> gone.put(rule.key(), rule.apply(now)));
          if (gone.values().stream().anyMatch(n -> n > 0)) {
            String figures = JsonMapper.shared().writeValueAsString(gone);
            journal.record(
                new Act(ObjectKind.PRIVACY, "conservation", null, "retention", null, figures));
          }
          return gone;
        });
  }
}
