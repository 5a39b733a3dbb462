package org.maillage.app.opendata;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.register.Contact;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.register.SourceReference;
import org.maillage.domain.territory.Source;

/**
 * What of a place goes out to everybody. Projects do not: they are not decided. A mobile number or
 * the address of somebody by name may be a person's own, whatever the list says that it came from:
 * they stay inside.
 */
final class Publishing {

  private static final Pattern MOBILE = Pattern.compile("(?:\\+33|0033|0)[67]\\d*");
  private static final Pattern TWO_NAMES = Pattern.compile("\\p{L}[\\p{L}-]*[._]\\p{L}[\\p{L}-]*");

  /** Words that no person is called by. */
  private static final Set<String> OFFICE =
      Set.of(
          "accueil",
          "agence",
          "antenne",
          "bibliotheque",
          "ccas",
          "centre",
          "cias",
          "communaute",
          "contact",
          "contacts",
          "direction",
          "ecole",
          "espace",
          "france",
          "gendarmerie",
          "info",
          "infos",
          "mairie",
          "maison",
          "mediatheque",
          "mission",
          "msap",
          "office",
          "point",
          "prefecture",
          "presidence",
          "secretariat",
          "service",
          "services",
          "standard",
          "tourisme",
          "ville");

  private static final Pattern VINTAGE = Pattern.compile("(\\d{4})(?:-(\\d{2}))?(?:-(\\d{2}))?");

  private final Map<String, LocalDate> dates = new HashMap<>();

  /** For the places of sources, whose vintage dates what they say. */
  Publishing(List<Source> sources) {
    for (Source source : sources) {
      LocalDate date = day(source.vintage());
      if (date != null) {
        dates.put(source.id(), date);
      }
    }
  }

  /** The first day that a vintage tells of; null when it is no date. */
  private static @Nullable LocalDate day(String vintage) {
    Matcher matcher = VINTAGE.matcher(vintage.strip());
    if (!matcher.matches()) {
      return null;
    }
    try {
      return LocalDate.of(
          Integer.parseInt(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)));
    } catch (DateTimeException noDay) {
      return null;
    }
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  boolean isPublic(RegisteredPlace place) {
    return place.status().state() != PlaceStatus.State.PROJECT;
  }

  /** The place without what may be a person's own; each source with the date of its vintage. */
  RegisteredPlace published(RegisteredPlace place) {
    return new RegisteredPlace(
        place.id(),
        place.name(),
        place.status(),
        place.location(),
        place.operator(),
        place.network(),
        place.labels(),
        place.hostId(),
        contact(place.contact()),
        place.accessibility(),
        place.openingHours(),
        place.count(),
        place.identifiers(),
        place.references().stream().map(this::dated).toList(),
        place.services());
  }

  private SourceReference dated(SourceReference reference) {
    return reference.date() == null && dates.containsKey(reference.sourceId())
        ? new SourceReference(
            reference.sourceId(), reference.identifier(), dates.get(reference.sourceId()))
        : reference;
  }

  static Contact contact(Contact contact) {
    String phone = contact.phone();
    String email = contact.email();
    String website = contact.website();
    return new Contact(
        phone == null || MOBILE.matcher(phone.replaceAll("[^+0-9]", "")).matches() ? null : phone,
        email == null || isOfPerson(email) ? null : email,
        website != null && website.matches("https?://\\S+") ? website : null);
  }

  /** "prenom.nom@": two names, of which none is a word of an office. */
  private static boolean isOfPerson(String email) {
    String local = email.substring(0, Math.max(0, email.indexOf('@'))).toLowerCase(Locale.ROOT);
    return TWO_NAMES.matcher(local).matches()
        && List.of(local.split("[._-]")).stream().noneMatch(OFFICE::contains);
  }
}
