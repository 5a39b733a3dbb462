package org.maillage.app.people.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.maillage.app.access.Grant;
import org.maillage.app.access.Reach;
import org.maillage.app.access.Right;
import org.maillage.app.access.RightsTable;
import org.maillage.app.access.Role;
import org.maillage.app.people.Mandate;
import org.maillage.app.people.OrganisationKind;
import org.maillage.app.shell.Dates;
import org.maillage.app.shell.Words;

/** The directory in words. */
final class PeopleWords {

  private final Words words;
  private final Map<String, String> territoryNames;

  /**
   * In a language.
   *
   * @param territoryNames names by id
   */
  PeopleWords(Words words, Map<String, String> territoryNames) {
    this.words = words;
    this.territoryNames = Map.copyOf(territoryNames);
  }

  Words words() {
    return words;
  }

  String get(String key, Object... arguments) {
    return words.get(key, arguments);
  }

  /** The function of a mandate, or that nobody said it. */
  String function(Mandate mandate) {
    return mandate.functionName().isEmpty() ? get("people.function.none") : mandate.functionName();
  }

  /** "1er avril 2021"; empty for an unknown day. */
  String day(@Nullable LocalDate day) {
    Locale locale = words.language().equals("en") ? Locale.UK : Locale.FRANCE;
    return day == null ? "" : new Dates(locale, ZoneOffset.UTC).day(day);
  }

  /** "du 1er avril 2021 au 31 décembre 2023", "depuis le …", "jusqu’au …". */
  String days(@Nullable LocalDate since, @Nullable LocalDate until) {
    if (since == null) {
      return until == null ? get("people.days.unknown") : get("people.days.until", day(until));
    }
    return until == null
        ? get("people.days.since", day(since))
        : get("people.days.both", day(since), day(until));
  }

  String kind(OrganisationKind kind) {
    return get("people.kind." + kind);
  }

  String territory(@Nullable String territoryId) {
    return territoryId == null
        ? get("people.everywhere")
        : territoryNames.getOrDefault(territoryId, territoryId);
  }

  String role(Role role) {
    return get("access.role." + role);
  }

  /** "Secrétariat (Corse)". */
  String grant(Grant grant) {
    String planId = grant.scope().planId();
    String place = territory(grant.scope().territoryId());
    return planId == null
        ? get("people.grant", role(grant.role()), place)
        : get("people.grant.plan", role(grant.role()), place, planId);
  }

  /** What a role may do, from the table of rights: what everybody may is not said again. */
  List<String> may(Role role) {
    List<String> lines = new ArrayList<>();
    for (Right right : Right.values()) {
      Reach reach = RightsTable.reach(role, right);
      if (reach == Reach.NONE || RightsTable.reach(Role.PUBLIC, right) != Reach.NONE) {
        continue;
      }
      String text = get("access.right." + right);
      lines.add(reach == Reach.OWN ? get("access.right.own", text) : text);
    }
    return lines;
  }
}
