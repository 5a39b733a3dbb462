package org.maillage.app.journal.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Actor;
import org.maillage.app.journal.ActorNames;
import org.maillage.app.journal.FieldChanges;
import org.maillage.app.journal.JournalEntry;
import org.maillage.app.journal.ObjectKind;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;
import tools.jackson.databind.json.JsonMapper;

/** Entries in words. */
final class JournalPage {

  private static final int LONGEST_VALUE = 300;
  private static final JsonMapper JSON = JsonMapper.shared();

  private final ActorNames names;
  private final Dates dates;
  private final Words words;

  JournalPage(ActorNames names, Dates dates, Words words) {
    this.names = names;
    this.dates = dates;
    this.words = words;
  }

  /**
   * An entry.
   *
   * @param who name, or what acted
   * @param organisation for whom; empty for none
   * @param kind of object and what was done
   * @param objectName what people call the object; its id where it has no name
   * @param changes what is different, at most a few hundred
   * @param restorable true when there is a button to go back to this
   */
  record Line(
      long number,
      String at,
      String who,
      @Nullable String personId,
      String organisation,
      @Nullable String organisationId,
      String kind,
      String objectKind,
      String objectId,
      String objectName,
      String territory,
      String verb,
      String hash,
      List<Change> changes,
      boolean restorable) {
    Line {
      changes = List.copyOf(changes);
    }
  }

  /** A field that is different; "—" where there is nothing. */
  record Change(String field, String before, String after) {}

  Line line(JournalEntry entry, boolean restorable) {
    List<Change> changes =
        FieldChanges.between(entry.before(), entry.after()).stream()
            .map(
                c ->
                    new Change(
                        field(c.path()),
                        value(named(c.path(), c.before(), entry.at())),
                        value(named(c.path(), c.after(), entry.at()))))
            .toList();
    return new Line(
        entry.number(),
        dates.dateTime(entry.at()),
        who(entry),
        entry.personId(),
        organisation(entry.organisationId(), entry.at()),
        entry.organisationId(),
        known("journal.kind." + entry.objectKind(), entry.objectKind()),
        entry.objectKind(),
        entry.objectId(),
        objectName(entry),
        entry.territoryId() == null ? "" : entry.territoryId(),
        known("journal.verb." + entry.verb(), entry.verb()),
        entry.hash(),
        changes,
        restorable);
  }

  private String objectName(JournalEntry entry) {
    String name =
        switch (entry.objectKind()) {
          case ObjectKind.PERSON, ObjectKind.ACCOUNT -> names.person(entry.objectId());
          case ObjectKind.ORGANISATION -> names.organisation(entry.objectId(), entry.at());
          case ObjectKind.SCENARIO -> written(entry, "name");
          case ObjectKind.JOB -> written(entry, "title");
          default -> "";
        };
    return name.isEmpty() ? entry.objectId() : name;
  }

  /** A text of the object after the change, or before it when it is gone. */
  private static String written(JournalEntry entry, String field) {
    String json = entry.after() != null ? entry.after() : entry.before();
    return json == null ? "" : JSON.readTree(json).path(field).asString("");
  }

  private String who(JournalEntry entry) {
    String personId = entry.personId();
    if (personId == null || entry.actorKind().equals(Actor.Kind.SYSTEM.name())) {
      return known("journal.actor." + entry.actorKind(), entry.actorKind());
    }
    String name = names.person(personId);
    return name.isEmpty() ? words.get("journal.erased") : name;
  }

  private String organisation(@Nullable String id, Instant at) {
    if (id == null) {
      return "";
    }
    String name = names.organisation(id, at);
    return name.isEmpty() ? id : name;
  }

  /** An organisation by its name of the time, where the field holds one. */
  private @Nullable String named(String path, @Nullable String text, Instant at) {
    boolean organisation = path.equals("ownerId") || path.equals("by");
    return organisation && text != null ? organisation(text, at) : text;
  }

  /** The name of the last step of the path, with the whole path where it is inside of others. */
  private String field(String path) {
    return known("journal.field." + path.replaceAll("\\d+", "n"), path);
  }

  private String known(String key, String otherwise) {
    return words.has(key) ? words.get(key) : otherwise;
  }

  private static String value(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "—";
    }
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE - 1) + "…";
  }
}
