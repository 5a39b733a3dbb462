package org.maillage.data.offer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.data.communes.CommuneCodes;
import org.maillage.data.description.SourceKind;
import org.maillage.data.description.TerritoryDescription;
import org.maillage.data.exchange.DataInclusion;
import org.maillage.data.exchange.ExchangeIssue;
import org.maillage.data.exchange.Mednum;
import org.maillage.data.exchange.Town;
import org.maillage.data.exchange.Verdicts;
import org.maillage.data.file.SourceInput;
import org.maillage.data.hours.FrenchHours;
import org.maillage.data.hours.OpeningHours;
import org.maillage.data.issue.IssueCode;
import org.maillage.data.issue.RefusedFileException;
import org.maillage.domain.offer.Service;
import org.maillage.domain.offer.ServiceLevel;
import org.maillage.domain.register.GivenService;
import org.maillage.domain.register.Location;
import org.maillage.domain.register.RegisteredPlace;
import org.maillage.domain.register.SourceReference;
import org.maillage.domain.territory.Commune;

/**
 * Reads the exchange formats, which tell more of a place than an offer holds: channels, audiences,
 * cost, numbers of national registers. For one thread.
 */
final class ExchangeReader {

  private final PlaceLocator places;
  private final StructureCollector structures;
  private final List<Service> catalogue;
  private final ToldPlaces all;

  /** Structures of data.inclusion that wait for the file of their services. */
  private @Nullable SourceInput waiting;

  ExchangeReader(
      PlaceLocator places, StructureCollector structures, ToldPlaces all, List<Service> catalogue) {
    this.places = places;
    this.structures = structures;
    this.all = all;
    this.catalogue = catalogue;
  }

  /** Places of digital mediation, CSV or JSON by the ending of the file's name. */
  void readMednum(SourceInput in) {
    Mednum format = new Mednum(towns());
    Counting verdicts = new Counting(in);
    boolean json = in.file().name().toLowerCase(Locale.ROOT).endsWith(".json");
    List<Mednum.Entry> entries =
        json ? format.readJson(text(in), verdicts) : format.readCsv(text(in), verdicts);
    entries.forEach(entry -> add(in, entry.place()));
    in.finish();
  }

  /** Structures of data.inclusion; their services come with the next file. */
  void readStructures(SourceInput in) {
    end();
    waiting = in;
  }

  /**
   * Services of data.inclusion.
   *
   * @throws RefusedFileException DESCRIPTION_INVALID when no source of structures stands before it
   */
  void readServices(SourceInput in) {
    SourceInput of = waiting;
    if (of == null) {
      throw RefusedFileException.of(
          IssueCode.DESCRIPTION_INVALID,
          TerritoryDescription.FILE_NAME,
          in.source().line(),
          in.source().id(),
          "missing-key",
          "kind: " + SourceKind.DATA_INCLUSION_STRUCTURES.yamlName());
    }
    waiting = null;
    read(of, text(in), new Counting(in));
    in.finish();
  }

  /** Structures that no file of services follows: their networks say what is given there. */
  void end() {
    SourceInput of = waiting;
    if (of != null) {
      waiting = null;
      read(of, "[]", new Counting(of));
    }
  }

  private void read(SourceInput of, String services, Counting ofServices) {
    new DataInclusion(towns(), catalogue)
        .read(text(of), services, new Counting(of), ofServices)
        .forEach(place -> add(of, place));
    of.finish();
  }

  private Map<String, Town> towns() {
    return places.communes().communes().stream()
        .collect(Collectors.toMap(Commune::code, c -> new Town(c.name(), c.townHall())));
  }

  private static String text(SourceInput in) {
    StringWriter text = new StringWriter();
    try (BufferedReader reader = in.file().reader()) {
      reader.transferTo(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void add(SourceInput in, RegisteredPlace told) {
    all.add(in, ofSource(in, told));
  }

  /** The same as this source of the territory tells it. */
  private RegisteredPlace ofSource(SourceInput in, RegisteredPlace told) {
    String source = in.source().id();
    SourceReference reference = told.references().get(0);
    Map<String, ServiceLevel> levels =
        structures.detail(told.serviceCodes(), List.of(), told.name(), null, null).levels();
    return new RegisteredPlace(
        source + ":" + told.id(),
        told.name(),
        told.status(),
        location(in, told.location()),
        told.operator(),
        told.network(),
        told.labels(),
        null,
        told.contact(),
        told.accessibility(),
        hours(in, told.openingHours()),
        told.count(),
        told.identifiers(),
        List.of(new SourceReference(source, told.id(), reference.date())),
        told.services().stream().map(s -> service(in, s, levels.get(s.code()))).toList());
  }

  private Location location(SourceInput in, Location told) {
    Commune commune = places.communes().getCommune(told.communeCode());
    if (!told.isLocated()) {
      in.withoutCoordinates();
      return told;
    }
    Place place =
        places.locate(
            in, 0, commune, told.position().latDeg(), told.position().lonDeg(), told.quality());
    return new Location(told.address(), commune.code(), place.position(), place.quality());
  }

  private static GivenService service(
      SourceInput in, GivenService told, @Nullable ServiceLevel level) {
    return new GivenService(
        told.code(),
        level,
        told.channels(),
        hours(in, told.openingHours()),
        told.audiences(),
        told.cost(),
        told.languages(),
        told.stops());
  }

  /** The grammar is asked for, and plain French is what some write. */
  private static @Nullable String hours(SourceInput in, @Nullable String told) {
    if (told == null || OpeningHours.check(told).isPresent()) {
      return told;
    }
    String read = FrenchHours.parse(told).orElse(null);
    if (read == null) {
      in.issue(IssueCode.HOURS_NOT_UNDERSTOOD, 0, told);
    }
    return read;
  }

  /** Counts the records of a source by what became of them. */
  private final class Counting implements Verdicts {

    private final SourceInput in;

    Counting(SourceInput in) {
      this.in = in;
    }

    @Override
    public void accepted(long line) {
      in.read();
      in.accept();
    }

    @Override
    public void refused(List<ExchangeIssue> faults) {
      ExchangeIssue fault = faults.get(0);
      if (fault.code() == ExchangeIssue.Code.UNREADABLE) {
        boolean json = in.file().name().toLowerCase(Locale.ROOT).endsWith(".json");
        throw in.refusal(IssueCode.FILE_NOT_OF_FORMAT, fault.line(), "", json ? "JSON" : "CSV");
      }
      in.read();
      switch (fault.code()) {
        case STRUCTURE_UNKNOWN -> in.outside(); // of another territory, as a national file has them
        case COMMUNE_UNKNOWN -> commune(fault);
        case NOT_IN_LIST -> theme(fault);
        case TWICE -> in.reject(IssueCode.DUPLICATE_ID, fault.line(), fault.value());
        case MISSING ->
            in.reject(IssueCode.VALUE_MISSING, fault.line(), fault.value(), fault.field());
        default -> in.reject(IssueCode.VALUE_INVALID, fault.line(), fault.value(), fault.field());
      }
    }

    private void commune(ExchangeIssue fault) {
      if (places.communes().codes().find(fault.value()) instanceof CommuneCodes.Elsewhere) {
        in.outside();
      } else {
        in.reject(IssueCode.COMMUNE_UNKNOWN, fault.line(), fault.value());
      }
    }

    /** A theme that no service of the catalogue answers to is no fault of the file. */
    private void theme(ExchangeIssue fault) {
      if (fault.field().equals("thematiques")) {
        in.unused(fault.value().replaceAll("--.*|,.*", ""), 1);
      } else {
        in.reject(IssueCode.VALUE_INVALID, fault.line(), fault.value(), fault.field());
      }
    }

    @Override
    public void without(ExchangeIssue fault) {
      in.issue(IssueCode.VALUE_INVALID, fault.line(), fault.value(), fault.field());
    }
  }
}
