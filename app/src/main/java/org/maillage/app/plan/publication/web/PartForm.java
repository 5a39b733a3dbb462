package org.maillage.app.plan.publication.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.maillage.app.plan.publication.PartFile;
import org.maillage.app.plan.publication.PartSource;
import org.maillage.app.plan.publication.PartStatus;
import org.maillage.app.plan.publication.PartType;
import org.maillage.app.plan.publication.SchemePart;

/** What was typed about a document of the scheme; names are those of the fields. */
public record PartForm(
    String type, String intitule, String edition, String date, String etat, String source) {

  /** What a sender left out is empty. */
  public PartForm {
    type = Objects.requireNonNullElse(type, "");
    intitule = Objects.requireNonNullElse(intitule, "");
    edition = Objects.requireNonNullElse(edition, "");
    date = Objects.requireNonNullElse(date, "");
    etat = Objects.requireNonNullElse(etat, "");
    source = Objects.requireNonNullElse(source, "");
  }

  /** What a new document begins with. */
  static final PartForm EMPTY =
      new PartForm(PartType.DIAGNOSTIC.name(), "", "", "", PartStatus.DRAFT.name(), "");

  static PartForm of(SchemePart part) {
    LocalDate dated = part.dated();
    PartSource source = part.source();
    return new PartForm(
        part.type().name(),
        part.title(),
        part.edition(),
        dated == null ? "" : dated.toString(),
        part.status().name(),
        source == null ? "" : source.name());
  }

  /** What is wrong with it, as the key of a message; nothing when it can be kept. */
  Optional<String> problem() {
    if (intitule.isBlank() || intitule.strip().length() > SchemePart.LONGEST_TITLE) {
      return Optional.of("planpublic.part.problem.title");
    }
    if (edition.strip().length() > SchemePart.LONGEST_EDITION) {
      return Optional.of("planpublic.part.problem.edition");
    }
    if (!date.isBlank() && day() == null) {
      return Optional.of("planpublic.part.problem.date");
    }
    boolean known =
        names(PartType.values()).contains(type) && names(PartStatus.values()).contains(etat);
    boolean knownSource = source.isEmpty() || names(PartSource.values()).contains(source);
    return known && knownSource ? Optional.empty() : Optional.of("planpublic.part.problem.choice");
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private @Nullable LocalDate day() {
    try {
      return date.isBlank() ? null : LocalDate.parse(date.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /**
   * The document.
   *
   * @param file of a document that is brought; null where the platform makes it
   */
  SchemePart part(String id, @Nullable PartFile file, int version) {
    return new SchemePart(
        id,
        PartType.valueOf(type),
        intitule.strip(),
        edition.strip(),
        day(),
        PartStatus.valueOf(etat),
        source.isEmpty() ? null : PartSource.valueOf(source),
        source.isEmpty() ? file : null,
        version);
  }
}
