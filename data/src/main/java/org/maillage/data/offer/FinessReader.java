package org.maillage.data.offer;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.maillage.data.file.SourceInput;
import org.maillage.data.issue.IssueCode;
import org.maillage.domain.register.Accessibility;
import org.maillage.domain.register.Contact;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.Location;
import org.maillage.domain.register.PlaceStatus;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.register.RegisteredPlace.Scheme;
import org.maillage.domain.register.SourceReference;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.LatLon;
import org.maillage.domain.territory.PositionQuality;

/**
 * Reads the extraction of the FINESS register with positions, as the ministry of health publishes
 * it: no header, a line {@code structureet} an establishment in 32 fields, then a line {@code
 * geolocalisation} with its position in the official projection.
 */
final class FinessReader {

  /** Places of the fields of an establishment. */
  private static final int NUMBER = 1;

  private static final int SHORT_NAME = 3;
  private static final int NAME = 4;
  private static final int STREET_NUMBER = 7;
  private static final int STREET_KIND = 8;
  private static final int STREET = 9;
  private static final int STREET_MORE = 10;
  private static final int HAMLET = 11;
  private static final int COMMUNE = 12;
  private static final int DEPARTEMENT = 13;
  private static final int POST_TOWN = 15;
  private static final int PHONE = 16;
  private static final int CATEGORY = 18;
  private static final int CATEGORY_LABEL = 19;
  private static final int SIRET = 22;
  private static final int UPDATED = 30;

  /** Places of the fields of a position. */
  private static final int EAST_M = 2;

  private static final int NORTH_M = 3;

  private final SourceInput in;
  private final PlaceLocator places;
  private final StructureCollector structures;
  private final ToldPlaces told;
  private final Map<String, String> categories;

  /** Of the territory and of a category that is read, by FINESS number. */
  private final Map<String, CsvRecord> establishments = new LinkedHashMap<>();

  private final Map<String, double[]> positionsM = new HashMap<>();

  FinessReader(
      SourceInput in,
      PlaceLocator places,
      StructureCollector structures,
      ToldPlaces told,
      Map<String, String> categories) {
    this.in = in;
    this.places = places;
    this.structures = structures;
    this.told = told;
    this.categories = categories;
  }

  void read() {
    boolean finess = false;
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(';')
            // The file quotes nothing: a quote belongs to a name.
            .quoteCharacter('\u0000')
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(in.file().reader())) {
      for (CsvRecord row : rows) {
        switch (row.getField(0)) {
          case "structureet" -> {
            finess = true;
            establishment(row);
          }
          case "geolocalisation" -> position(row);
          default -> {
            // The line that names the extraction, or a kind of record of later versions.
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!finess) {
      throw in.refusal(IssueCode.FILE_NOT_OF_FORMAT, 1, "", "FINESS");
    }
    establishments.values().forEach(this::add);
    in.finish();
  }

  private static String field(CsvRecord row, int index) {
    return index < row.getFieldCount() ? row.getField(index).strip() : "";
  }

  private void establishment(CsvRecord row) {
    in.read();
    long line = row.getStartingLineNumber();
    if (row.getFieldCount() <= SIRET) {
      in.reject(IssueCode.ROW_MALFORMED, line, field(row, NUMBER));
      return;
    }
    Optional<Commune> commune = places.findCommune(in, line, communeCode(row));
    if (commune.isEmpty()) {
      return;
    }
    if (!categories.containsKey(field(row, CATEGORY))) {
      in.unused(field(row, CATEGORY) + " " + field(row, CATEGORY_LABEL), 1);
    } else if (establishments.putIfAbsent(field(row, NUMBER), row) != null) {
      in.reject(IssueCode.DUPLICATE_ID, line, field(row, NUMBER));
    } else {
      in.accept();
    }
  }

  /** Overseas, FINESS writes the département as 9 and a letter, and the commune in three digits. */
  private static String communeCode(CsvRecord row) {
    String departement = field(row, DEPARTEMENT);
    String prefix = departement.matches("9[A-F]") ? "97" : departement;
    return prefix + field(row, COMMUNE);
  }

  private void position(CsvRecord row) {
    if (establishments.containsKey(field(row, NUMBER))) {
      try {
        double[] metres = {
          Double.parseDouble(field(row, EAST_M)), Double.parseDouble(field(row, NORTH_M))
        };
        positionsM.put(field(row, NUMBER), metres);
      } catch (NumberFormatException e) {
        in.issue(
            IssueCode.VALUE_INVALID,
            row.getStartingLineNumber(),
            field(row, EAST_M) + ", " + field(row, NORTH_M),
            "coordxet, coordyet");
      }
    }
  }

  private void add(CsvRecord row) {
    String number = field(row, NUMBER);
    Commune commune = places.findCommune(in, row.getStartingLineNumber(), communeCode(row)).get();
    Place place = place(row, commune);
    String service = categories.get(field(row, CATEGORY));
    String name = field(row, NAME).isEmpty() ? field(row, SHORT_NAME) : field(row, NAME);
    if (service == null) {
      return;
    }
    Map<Scheme, String> identifiers = new HashMap<>(Map.of(Scheme.FINESS, number));
    if (field(row, SIRET).matches("\\d{14}")) {
      identifiers.put(Scheme.SIRET, field(row, SIRET));
    }
    told.add(
        in,
        new RegisteredPlace(
            in.source().id() + ":" + number,
            name,
            PlaceStatus.OPEN,
            new Location(address(row), commune.code(), place.position(), place.quality()),
            null,
            null,
            List.of(),
            null,
            new Contact(StructureCollector.orNull(field(row, PHONE)), null, null),
            Accessibility.NONE,
            null,
            1,
            identifiers,
            List.of(new SourceReference(in.source().id(), number, updated(row))),
            List.of(
                GivenService.of(
                    service,
                    structures
                        .detail(Set.of(service), List.of(), name, null, null)
                        .levels()
                        .get(service)))));
  }

  private Place place(CsvRecord row, Commune commune) {
    double[] metres = positionsM.get(field(row, NUMBER));
    LatLon position =
        metres == null
            ? null
            : PlaceLocator.unproject(
                PlaceLocator.officialSystem(commune.departementCode()), metres[0], metres[1]);
    return places.locate(
        in,
        row.getStartingLineNumber(),
        commune,
        position == null ? Double.NaN : position.latDeg(),
        position == null ? Double.NaN : position.lonDeg(),
        PositionQuality.EXACT);
  }

  private static @Nullable String address(CsvRecord row) {
    String street =
        Stream.of(STREET_NUMBER, STREET_KIND, STREET, STREET_MORE)
            .map(index -> field(row, index))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "));
    return StructureCollector.orNull(
        Stream.of(street, field(row, HAMLET), field(row, POST_TOWN))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", ")));
  }

  private static @Nullable LocalDate updated(CsvRecord row) {
    try {
      return LocalDate.parse(field(row, UPDATED));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
