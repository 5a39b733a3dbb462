package org.maillage.app.plan.partner;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.maillage.app.people.Organisation;

/**
 * Finds the organisation that a plan speaks of by its name. Only what is the same name, however it
 * is written, is proposed: "Caf" is the CAF, "Pôle emploi" is whoever succeeded it, "CAF /
 * Direction" and "CPAM (Caisse primaire…)" are their first part. Where two organisations could be
 * meant, none is.
 */
final class OrganisationMatching {

  private static final Pattern BRACKETS = Pattern.compile("^([^(]*)\\(([^)]*)\\)?.*$");
  private static final Pattern FIRST_PART =
      Pattern.compile("^(.+?)(?:\\s*[/:]\\s*|\\s+[-–—]\\s+).+$");
  private static final Pattern ARTICLE = Pattern.compile("^(?:le|la|les|l) ");

  private final Map<String, Set<String>> idsByName = new HashMap<>();
  private final Map<String, Organisation> byId;
  private final LocalDate today;

  /**
   * Over a directory.
   *
   * @param organisations those that exist and those that existed
   */
  OrganisationMatching(List<Organisation> organisations, LocalDate today) {
    this.today = today;
    this.byId =
        organisations.stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
    for (Organisation organisation : organisations) {
      living(organisation)
          .ifPresent(
              living -> {
                for (Organisation.Name name : organisation.names()) {
                  put(name.name(), living.id());
                  put(name.shortName(), living.id());
                }
              });
    }
  }

  private void put(String name, String id) {
    idsByName.computeIfAbsent(normalized(name), key -> new TreeSet<>()).add(id);
  }

  /** The organisation itself, or the one that its only line of successors leads to. */
  private Optional<Organisation> living(Organisation organisation) {
    Organisation at = organisation;
    Set<String> seen = new HashSet<>();
    while (!at.existsOn(today)) {
      if (at.successorIds().size() != 1 || !seen.add(at.id())) {
        return Optional.empty();
      }
      Organisation next = byId.get(at.successorIds().get(0));
      if (next == null) {
        return Optional.empty();
      }
      at = next;
    }
    return Optional.of(at);
  }

  /** Without accents, capitals, signs and a leading article: what makes two names the same. */
  static String normalized(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", " ")
            .strip();
    return ARTICLE.matcher(plain).replaceFirst("");
  }

  /** The organisation that the name means, when it can be only one. */
  Optional<Organisation> propose(String actorName) {
    for (String form : forms(actorName)) {
      Set<String> ids = idsByName.getOrDefault(form, Set.of());
      if (!ids.isEmpty()) {
        return ids.size() == 1
            ? Optional.ofNullable(byId.get(ids.iterator().next()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The name, then what stands before and within brackets, then its first part. */
  private static Set<String> forms(String name) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(normalized(name));
    Matcher brackets = BRACKETS.matcher(name);
    if (brackets.matches()) {
      forms.add(normalized(brackets.group(1)));
      forms.add(normalized(brackets.group(2)));
    }
    Matcher first = FIRST_PART.matcher(name);
    if (first.matches()) {
      forms.add(normalized(first.group(1)));
    }
    forms.remove("");
    return forms;
  }
}
