package org.maillage.app.journal.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Actor;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Reach;
import org.maillage.app.access.Right;
import org.maillage.app.access.RightsTable;
import org.maillage.app.journal.JournalFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of the page asks for.
 *
 * @param du first day, as in the address; empty for none
 * @param au last day, as in the address; empty for none
 * @param avant entries from this number on are on pages before
 */
record JournalQuery(
    String territoire,
    String objet,
    String id,
    String personne,
    String organisation,
    String du,
    String au,
    long avant) {

  static JournalQuery of(Map<String, String> parameters) {
    String avant = parameters.getOrDefault("avant", "");
    return new JournalQuery(
        parameters.getOrDefault("territoire", ""),
        parameters.getOrDefault("objet", ""),
        parameters.getOrDefault("id", ""),
        parameters.getOrDefault("personne", ""),
        parameters.getOrDefault("organisation", ""),
        day(parameters.getOrDefault("du", "")) == null ? "" : parameters.getOrDefault("du", ""),
        day(parameters.getOrDefault("au", "")) == null ? "" : parameters.getOrDefault("au", ""),
        avant.matches("[0-9]{1,18}") ? Long.parseLong(avant) : Long.MAX_VALUE);
  }

  /**
   * The entries that it asks for, of those that who acts may see.
   *
   * @param zone whose days its first and last day are
   */
  JournalFilter filter(Actor actor, ZoneId zone) {
    LocalDate last = day(au);
    return new JournalFilter(
        orNull(territoire),
        orNull(objet),
        orNull(id),
        orNull(personne),
        orNull(organisation),
        start(day(du), zone),
        start(last == null ? null : last.plusDays(1), zone),
        territories(actor));
  }

  /** The territories whose journal he may see; null for everything. */
  static @Nullable List<String> territories(Actor actor) {
    List<Grant> seeing =
        actor.grants().stream()
            .filter(g -> RightsTable.reach(g.role(), Right.SEE_JOURNAL) == Reach.ALL)
            .toList();
    return seeing.stream().anyMatch(g -> g.scope().territoryId() == null)
        ? null
        : seeing.stream().map(g -> String.valueOf(g.scope().territoryId())).distinct().toList();
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeException notADay) {
      return null;
    }
  }

  /** An address with the same choices. */
  String href(String path, @Nullable Long before) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    add(address, "territoire", territoire);
    add(address, "objet", objet);
    add(address, "id", id);
    add(address, "personne", personne);
    add(address, "organisation", organisation);
    add(address, "du", du);
    add(address, "au", au);
    add(address, "avant", before == null ? "" : before.toString());
    return address.encode().build().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address.queryParam(name, value.replace("{", "%7B").replace("}", "%7D"));
    }
  }
}
