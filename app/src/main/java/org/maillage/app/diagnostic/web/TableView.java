package org.maillage.app.diagnostic.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.territory.ZoningKind;

/**
 * Which table is under the map.
 *
 * @param key name in an address
 * @param zoning the zoning it shows, null for a table that is not about a zoning
 */
public record TableView(String key, @Nullable ZoningKind zoning) {

  /** Every commune, with its time to the subject and to each range. */
  public static final TableView COMMUNES = new TableView("communes", null);

  /** Who is far from how many ranges. */
  public static final TableView REMOTENESS = new TableView("eloignement", null);

  /** How times are spread: who is how many minutes away. */
  public static final TableView DISTRIBUTION = new TableView("repartition", null);

  /** The offer, service by service. */
  public static final TableView SERVICES = new TableView("services", null);

  /** The means of a zoning. */
  public static TableView of(ZoningKind zoning) {
    return new TableView(zoning.name().toLowerCase(Locale.ROOT), zoning);
  }

  /** Reads a key back; empty when it names no table. */
  public static Optional<TableView> find(String key) {
    for (TableView view : new TableView[] {COMMUNES, DISTRIBUTION, REMOTENESS, SERVICES}) {
      if (view.key().equals(key)) {
        return Optional.of(view);
      }
    }
    return Arrays.stream(ZoningKind.values())
        .filter(kind -> kind != ZoningKind.OTHER)
        .map(TableView::of)
        .filter(view -> view.key().equals(key))
        .findFirst();
  }

  /** Key of its title in the message bundle. */
  public String messageKey() {
    return "diagnostic.view." + key;
  }
}
