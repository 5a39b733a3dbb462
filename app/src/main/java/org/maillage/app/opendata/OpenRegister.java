package org.maillage.app.opendata;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.maillage.data.exchange.Town;
import org.maillage.domain.offer.Service;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.territory.Source;

/**
 * Everything that is open of a territory, as it stands.
 *
 * @param territoryId of the territory
 * @param territoryName shown to people
 * @param version another text whenever any of it has changed
 * @param imported when the import in force ended
 * @param sources that the places come from
 * @param catalogue services
 * @param towns communes by code
 * @param places lieux
 * @param services services given at them
 * @param communes as points
 */
public record OpenRegister(
    String territoryId,
    String territoryName,
    String version,
    Instant imported,
    List<Source> sources,
    List<Service> catalogue,
    Map<String, Town> towns,
    OpenCollection<OpenPlace> places,
    OpenCollection<OpenService> services,
    OpenCollection<OpenCommune> communes) {

  public OpenRegister {
    sources = List.copyOf(sources);
    catalogue = List.copyOf(catalogue);
    towns = Map.copyOf(towns);
  }

  /** Under what the files as a whole may be used again. */
  public Licence licence() {
    // A database made from an ODbL database is under ODbL: the strictest source decides.
    return sources.stream().anyMatch(source -> source.licence().contains("ODbL"))
        ? Licence.ODBL
        : Licence.ETALAB;
  }

  /** Licences of the files. */
  public enum Licence {
    ETALAB(
        "etalab-2.0",
        "Licence Ouverte 2.0",
        "https://www.etalab.gouv.fr/licence-ouverte-open-licence/"),
    ODBL("ODbL-1.0", "Open Database License 1.0", "https://opendatacommons.org/licenses/odbl/1-0/");

    private final String id;
    private final String title;
    private final String address;

    Licence(String id, String title, String address) {
      this.id = id;
      this.title = title;
      this.address = address;
    }

    /** SPDX. */
    public String id() {
      return id;
    }

    public String title() {
      return title;
    }

    /** Of its text. */
    public String address() {
      return address;
    }
  }

  /** The collections in the order of the pages. */
  public List<OpenCollection<?>> collections() {
    return List.of(places, services, communes);
  }

  /** The collection of a name. */
  public Optional<OpenCollection<?>> findCollection(String name) {
    return collections().stream()
        .filter(c -> c.name().equals(name))
        .<OpenCollection<?>>map(c -> c)
        .findFirst();
  }

  /** The places as the exchange formats take them. */
  Stream<RegisteredPlace> registered() {
    return places.table().rows().stream().map(OpenPlace::place);
  }
}
