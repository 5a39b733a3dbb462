package org.maillage.app.plan.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.journal.JournalEntries;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.JournalFilter;
import org.maillage.app.journal.ObjectKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The versions of a section. The journal keeps every text with who wrote it and when, and nobody
 * can change it there: there is no second store of versions that could say otherwise.
 */
@Component
public class SectionHistory {

  /** Changes of one fiche that are looked through, the last ones. */
  private static final int MOST_ENTRIES = 5000;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JournalEntries entries;

  SectionHistory(JournalEntries entries) {
    this.entries = entries;
  }

  /**
   * All versions, the last first; none of a section that never changed.
   *
   * @param partId part whose text it is; null for what is common to all
   */
  public List<SectionVersion> listVersions(String nodeId, String key, @Nullable String partId) {
    List<SectionVersion> versions = new ArrayList<>();
    List<JournalEntry> all =
        new ArrayList<>(
            entries.listEntries(
                JournalFilter.ofObject(ObjectKind.FICHE, nodeId), Long.MAX_VALUE, MOST_ENTRIES));
    Collections.reverse(all);
    for (JournalEntry entry : all) {
      String text = text(entry.after(), key, partId);
      if (text == null) {
        continue;
      }
      String before = text(entry.before(), key, partId);
      if (versions.isEmpty() && before != null && !before.isEmpty()) {
        versions.add(new SectionVersion(0, null, null, null, before));
      }
      versions.add(
          new SectionVersion(
              entry.number(), entry.at(), entry.personId(), entry.organisationId(), text));
    }
    Collections.reverse(versions);
    return versions;
  }

  /** The text of the section, where the entry is about it. */
  private static @Nullable String text(@Nullable String json, String key, @Nullable String partId) {
    if (json == null) {
      return null;
    }
    JsonNode entry = JSON.readTree(json);
    boolean same =
        entry.path("section").asString("").equals(key)
            && entry.path("part").asString("").equals(partId == null ? "" : partId);
    return same ? entry.path("text").asString("") : null;
  }
}
