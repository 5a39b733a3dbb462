package org.maillage.app.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.maillage.app.journal.EntryHash;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalFilter;
import org.springframework.stereotype.Component;

/** What somebody did stays in the journal, under a number that leads to no name once erased. */
@PersonalData(
    key = "journal",
    columns = {
      "journal_entry.person_id",
      "publication_key.person_id",
      "plan_version_key.person_id"
    },
    legalBasis = PersonalData.LegalBasis.LEGAL_DUTY,
    retentionDays = 0,
    from = PersonalData.From.NEVER)
@Component
class JournalSource implements PersonalDataSource {

  private static final int PAGE = 1_000;

  private final JournalEntries entries;

  JournalSource(JournalEntries entries) {
    this.entries = entries;
  }

  @Override
  public String key() {
    return "journal";
  }

  @Override
  public List<Map<String, Object>> export(String personId) {
    List<Map<String, Object>> acts = new ArrayList<>();
    JournalFilter own = JournalFilter.ofPerson(personId);
    List<JournalEntry> page = entries.listEntries(own, Long.MAX_VALUE, PAGE);
    while (!page.isEmpty()) {
      page.forEach(entry -> acts.add(act(entry)));
      page = entries.listEntries(own, page.get(page.size() - 1).number(), PAGE);
    }
    return acts;
  }

  private static Map<String, Object> act(JournalEntry entry) {
    Map<String, Object> act = new LinkedHashMap<>();
    act.put("number", entry.number());
    act.put("at", EntryHash.moment(entry.at()));
    act.put("kind", entry.objectKind());
    act.put("object", entry.objectId());
    act.put("verb", entry.verb());
    return act;
  }

  /** The journal names nobody: nothing is taken from it. */
  @Override
  public void erase(String personId) {
    // On purpose: entries hold a number, and the name that it led to goes with the person.
  }
}
