package org.maillage.domain.offer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of service, and how the public files name it.
 *
 * @param code stable, lower case with hyphens, for example {@code medecin-generaliste}
 * @param labelFr label in French, as the reference document prints it
 * @param labelEn label in English
 * @param theme one of {@code services-publics}, {@code commerce}, {@code action-sociale}, {@code
 *     sante}, {@code education}, {@code numerique}
 * @param bpeTypes types of the Base permanente des équipements, for example {@code D201}
 * @param directoryTypes types of the DILA directory, for example {@code caf}
 * @param osmTags OSM tags, {@code key=value}, any of which marks the service; {@code &} joins tags
 *     that must stand together ({@code amenity=hospital&emergency=yes})
 * @param unmappedFr why the open files of this catalogue cannot tell where this service is, in
 *     French; null when they can. A service may carry types and this reason together: the places of
 *     those types are then used where a file has any, and are known to be only a part
 * @param unmappedEn the same in English; null exactly when {@code unmappedFr} is
 * @param terms what it costs to use, and how its types tell its levels
 */
public record Service(
    String code,
    String labelFr,
    String labelEn,
    String theme,
    List<String> bpeTypes,
    List<String> directoryTypes,
    List<String> osmTags,
    @Nullable String unmappedFr,
    @Nullable String unmappedEn,
    ServiceTerms terms) {
  public Service {
    bpeTypes = List.copyOf(bpeTypes);
    directoryTypes = List.copyOf(directoryTypes);
    osmTags = List.copyOf(osmTags);
    if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("\"" + code + "\" is not a service code");
    }
    if ((unmappedFr == null) != (unmappedEn == null)) {
      throw new IllegalArgumentException(
          "service " + code + " says in one language only why it is not mapped");
    }
  }

  /** A service whose terms the catalogue does not give. */
  public Service(
      String code,
      String labelFr,
      String labelEn,
      String theme,
      List<String> bpeTypes,
      List<String> directoryTypes,
      List<String> osmTags,
      @Nullable String unmappedFr,
      @Nullable String unmappedEn) {
    this(
        code,
        labelFr,
        labelEn,
        theme,
        bpeTypes,
        directoryTypes,
        osmTags,
        unmappedFr,
        unmappedEn,
        ServiceTerms.NONE);
  }

  /** Whether the open files of the catalogue tell where this service is. */
  public boolean mapped() {
    return unmappedFr == null;
  }

  /** Label in the language asked for: English for {@code en}, French otherwise. */
  public String label(String language) {
    return language.equals("en") ? labelEn : labelFr;
  }

  /** Why the service is not mapped, in the language asked for; null when it is. */
  public @Nullable String unmapped(String language) {
    return language.equals("en") ? unmappedEn : unmappedFr;
  }
}
