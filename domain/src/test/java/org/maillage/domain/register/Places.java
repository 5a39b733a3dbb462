package org.maillage.domain.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.domain.register.RegisteredPlace.Scheme;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/** Records of a register for the tests of this package. */
final class Places {

  static final LocalDate DAY = LocalDate.of(2024, 9, 2);

  String id = "a:1";
  String name = "Mairie de Corte";
  PlaceStatus status = PlaceStatus.OPEN;
  @Nullable String address = "1 place Paoli";
  String commune = "2B096";
  double northM;
  PositionQuality quality = PositionQuality.EXACT;
  List<Label> labels = List.of();
  @Nullable String hostId;
  Contact contact = Contact.NONE;
  Accessibility accessibility = Accessibility.NONE;
  @Nullable String hours;
  Map<Scheme, String> identifiers = Map.of();
  @Nullable String operator;
  List<GivenService> services = List.of(GivenService.of("mairie", null));
  @Nullable LocalDate sourceDate;

  static Places place(String id, String name) {
    Places place = new Places();
    place.id = id;
    place.name = name;
    return place;
  }

  Places at(@Nullable String where, double metresNorth) {
    address = where;
    northM = metresNorth;
    return this;
  }

  Places gives(String... codes) {
    services = Stream.of(codes).map(code -> GivenService.of(code, null)).toList();
    return this;
  }

  RegisteredPlace build() {
    String source = id.contains(":") ? id.substring(0, id.indexOf(':')) : "a";
    LatLon position = new LatLon(42.3 + northM / 111_195.0, 9.15);
    return new RegisteredPlace(
        id,
        name,
        status,
        new Location(address, commune, position, quality),
        operator,
        null,
        labels,
        hostId,
        contact,
        accessibility,
        hours,
        1,
        identifiers,
        List.of(new SourceReference(source, id, sourceDate)),
        services);
  }
}
