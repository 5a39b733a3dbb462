package org.maillage.app.people;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Organisations from a file: CSV with the headers {@code nom;sigle;siret;nature;territoire;depuis},
 * of which {@code nom} and {@code nature} are needed. All lines are taken, or none.
 */
@Service
public class OrganisationFile {

  private static final int LARGEST = 10_000;

  private final Directory directory;
  private final DirectoryDesk desk;

  OrganisationFile(Directory directory, DirectoryDesk desk) {
    this.directory = directory;
    this.desk = desk;
  }

  /**
   * A line that was not taken.
   *
   * @param line from 1, the headers' own
   * @param problem name of a {@link DirectoryProblem}, or {@code KIND_UNKNOWN}, {@code NO_HEADERS},
   *     {@code NO_CSV}, {@code TOO_MANY_LINES}, {@code TWICE}
   * @param value what stood there
   */
  public record BadLine(long line, String problem, String value) {}

  /**
   * What came of it.
   *
   * @param added how many are new
   * @param known how many were there already: by SIRET, or by name and territory
   * @param bad lines that hold the file back; nothing was added then
   */
  public record Outcome(int added, int known, List<BadLine> bad) {

    public Outcome {
      bad = List.copyOf(bad);
    }
  }

  /** Undoes what good lines did before a bad one. */
  private static final class HeldBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    private HeldBackException(Outcome outcome) {
      super("the file has bad lines", null, false, false);
      this.outcome = outcome;
    }
  }

  /**
   * Takes a file.
   *
   * @param content whole text, separated by commas or semicolons
   */
  public Outcome take(String content) {
    List<NamedCsvRecord> records;
    try {
      records = records(content);
    } catch (CsvParseException e) {
      return new Outcome(0, 0, List.of(new BadLine(1, "NO_CSV", "")));
    }
    if (records.size() > LARGEST) {
      return new Outcome(0, 0, List.of(new BadLine(LARGEST, "TOO_MANY_LINES", "")));
    }
    if (records.isEmpty() || !records.get(0).getHeader().containsAll(List.of("nom", "nature"))) {
      return new Outcome(0, 0, List.of(new BadLine(1, "NO_HEADERS", "nom;nature")));
    }
    try {
      return desk.write(() -> takeAll(records));
    } catch (HeldBackException e) {
      return e.outcome;
    }
  }

  private static List<NamedCsvRecord> records(String content) {
    String text = content.startsWith("\ufeff") ? content.substring(1) : content;
    String headers = text.lines().findFirst().orElse("");
    try (var reader =
        CsvReader.builder()
            .fieldSeparator(headers.indexOf(';') >= 0 ? ';' : ',')
            .ofNamedCsvRecord(text)) {
      return reader.stream().toList();
    } catch (IOException e) {
      throw new IllegalStateException("a text is read without devices", e);
    }
  }

  private Outcome takeAll(List<NamedCsvRecord> records) {
    List<BadLine> bad = new ArrayList<>();
    int added = 0;
    int known = 0;
    for (NamedCsvRecord record : records) {
      try {
        if (take(record)) {
          added++;
        } else {
          known++;
        }
      } catch (DirectoryException e) {
        String column = column(e.problem());
        bad.add(
            new BadLine(record.getStartingLineNumber(), e.problem().name(), value(record, column)));
      } catch (UnknownKindException e) {
        bad.add(
            new BadLine(record.getStartingLineNumber(), "KIND_UNKNOWN", value(record, "nature")));
      }
    }
    if (!bad.isEmpty()) {
      throw new HeldBackException(new Outcome(0, 0, bad));
    }
    return new Outcome(added, known, List.of());
  }

  private static String column(DirectoryProblem problem) {
    return switch (problem) {
      case SIRET_INVALID, SIRET_TAKEN -> "siret";
      case DAY_INVALID -> "depuis";
      default -> "nom";
    };
  }

  private static String value(NamedCsvRecord record, String column) {
    return record.findField(column).map(String::strip).orElse("");
  }

  private boolean take(NamedCsvRecord record) {
    String name = value(record, "nom");
    String shortName = value(record, "sigle");
    String territory = value(record, "territoire");
    OrganisationDraft draft =
        new OrganisationDraft(
            name,
            shortName.isEmpty() ? shortened(name) : shortName,
            value(record, "siret"),
            kind(value(record, "nature")),
            territory.isEmpty() ? null : territory,
            day(value(record, "depuis")));
    if (isKnown(draft)) {
      return false;
    }
    directory.create(draft);
    return true;
  }

  private static String shortened(String name) {
    return name.substring(0, Math.min(name.length(), Directory.LONGEST_SHORT_NAME));
  }

  private boolean isKnown(OrganisationDraft draft) {
    String siret = Siret.normalized(draft.siret());
    Optional<Organisation> same =
        siret.isEmpty() ? Optional.empty() : desk.people().findOrganisationBySiret(siret);
    return same.map(o -> o.name().name().equalsIgnoreCase(draft.name()))
        .orElseGet(
            () ->
                desk.people().listOrganisations().stream()
                    .filter(o -> Objects.equals(o.territoryId(), draft.territoryId()))
                    .anyMatch(o -> o.name().name().equalsIgnoreCase(draft.name())));
  }

  /** A kind of organisation that there is not. */
  private static final class UnknownKindException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  private static OrganisationKind kind(String typed) {
    return Arrays.stream(OrganisationKind.values())
        .filter(k -> k.name().equals(typed.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(UnknownKindException::new);
  }

  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isEmpty() ? null : LocalDate.parse(typed);
    } catch (DateTimeParseException e) {
      throw new DirectoryException(DirectoryProblem.DAY_INVALID);
    }
  }
}
