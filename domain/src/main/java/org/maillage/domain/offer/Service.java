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
 * @param osmTags OSM tags, {@code key=value}, any of which marks the service
 * @param unmapped why no open file can tell where this service is; null when one can
 */
public record Service(
    String code,
    String labelFr,
    String labelEn,
    String theme,
    List<String> bpeTypes,
    List<String> directoryTypes,
    List<String> osmTags,
    @Nullable String unmapped) {
  public Service {
    bpeTypes = List.copyOf(bpeTypes);
    directoryTypes = List.copyOf(directoryTypes);
    osmTags = List.copyOf(osmTags);
    if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("\"" + code + "\" is not a service code");
    }
  }

  /** Label in the language asked for: English for {@code en}, French otherwise. */
  public String label(String language) {
    return language.equals("en") ? labelEn : labelFr;
  }
}
