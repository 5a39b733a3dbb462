package org.maillage.domain.diagnostic.quarters;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.offer.Structure;

/**
 * A family of places that a map of quarters shows, as the scheme of the Pas-de-Calais lists them.
 *
 * @param code stable, lower case with hyphens
 * @param labelFr shown to people
 * @param labelEn shown to people
 * @param services codes of the catalogue whose places belong to the family
 * @param values what the document tells apart within the family, in its order; may be empty
 * @param unmappedFr why the open files do not tell its places, or not all of them; null when they
 *     do
 * @param unmappedEn the same in English; null exactly when the French is
 */
public record Layer(
    String code,
    String labelFr,
    String labelEn,
    List<String> services,
    List<Value> values,
    @Nullable String unmappedFr,
    @Nullable String unmappedEn) {

  /**
   * A kind of place within a family. A place is of the first kind whose types or name fit.
   *
   * @param labelFr shown to people
   * @param labelEn shown to people
   * @param types types of the sources that places carry in their identifier ({@code A206}, {@code
   *     mjd})
   * @param namePattern regular expression, found anywhere in the name whatever the case; null for
   *     none
   */
  public record Value(
      String labelFr, String labelEn, List<String> types, @Nullable String namePattern) {
    public Value {
      types = List.copyOf(types);
      if (namePattern != null) {
        Pattern.compile(namePattern);
      }
    }

    private boolean fits(Structure place) {
      for (String type : types) {
        if (place.id().matches(".*:" + Pattern.quote(type) + "(-.*)?")) {
          return true;
        }
      }
      return namePattern != null
          && Pattern.compile(namePattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
              .matcher(place.name())
              .find();
    }

    /** Label in English for {@code en}, in French otherwise. */
    public String label(String language) {
      return language.equals("en") ? labelEn : labelFr;
    }
  }

  public Layer {
    services = List.copyOf(services);
    values = List.copyOf(values);
    if ((unmappedFr == null) != (unmappedEn == null)) {
      throw new IllegalArgumentException(
          "family " + code + " says in one language only why it is not mapped");
    }
    if (services.isEmpty() && unmappedFr == null) {
      throw new IllegalArgumentException("family " + code + " has no service and does not say why");
    }
    if (!code.equals(code.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("\"" + code + "\" is not a code of a family");
    }
  }

  /** Whether a place belongs to the family. */
  public boolean holds(Structure place) {
    return place.services().stream().anyMatch(services::contains);
  }

  /** The kind of a place of the family; empty when neither type nor name tells it. */
  public Optional<Value> findValue(Structure place) {
    return values.stream().filter(value -> value.fits(place)).findFirst();
  }

  /** Label in English for {@code en}, in French otherwise. */
  public String label(String language) {
    return language.equals("en") ? labelEn : labelFr;
  }

  /** Why places are missing, in the language asked for; null when none is known to be. */
  public @Nullable String unmapped(String language) {
    return language.equals("en") ? unmappedEn : unmappedFr;
  }
}
