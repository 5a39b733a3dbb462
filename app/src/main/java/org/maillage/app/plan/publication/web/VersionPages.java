package org.maillage.app.plan.publication.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.maillage.app.plan.document.Document;
import org.maillage.app.plan.document.PlanDocuments;
import org.maillage.app.plan.document.PlanSheets;
import org.maillage.app.plan.document.format.DocumentFormat;
import org.maillage.app.plan.document.format.XlsxWriter;
import org.maillage.app.plan.document.web.FileNames;
import org.maillage.app.plan.publication.PublicVersion;
import org.maillage.app.plan.publication.SchemeParts;
import org.maillage.app.plan.view.Board;
import org.maillage.app.plan.view.BoardFilter;
import org.maillage.app.plan.view.FichePage;
import org.maillage.app.plan.view.IndicatorLine;
import org.maillage.app.plan.view.PlanStanding;
import org.maillage.app.plan.view.PlanWords;
import org.maillage.app.plan.web.PlanOpening;
import org.maillage.data.plan.PlanFile;
import org.maillage.data.plan.PlanFileWriter;
import org.maillage.domain.plan.Fiche;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * Pages and documents of a version: made of the frozen copy alone, for the public and for those who
 * look at it before their key is turned.
 */
@Component
class VersionPages {

  private static final String XLSX = "xlsx";
  private static final String YAML = "yaml";

  private final PlanOpening opening;
  private final SchemeParts parts;
  private final Clock clock;

  VersionPages(PlanOpening opening, SchemeParts parts, Clock clock) {
    this.opening = opening;
    this.parts = parts;
    this.clock = clock;
  }

  /** What a page is made of. */
  private record Opened(PublicVersion shown, VersionHead head, PlanWords words, LocalDate day) {}

  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  /** The head of a version; {@code preview} is the address of a preview, empty for the public. */
  VersionHead head(PublicVersion shown, String preview, PlanWords words) {
    return VersionHead.of(shown, opening.territory(shown.territoryId()).name(), preview, words);
  }

  private Opened open(PublicVersion shown, String preview, Model model, Locale locale) {
    PlanWords words = opening.words(locale);
    VersionHead head = head(shown, preview, words);
    model.addAttribute("head", head);
    return new Opened(
        shown, head, words, LocalDate.ofInstant(shown.version().preparedAt(), clock.getZone()));
  }

  /** The synoptic table, the tree, and what can be had. */
  String plan(PublicVersion shown, String preview, Model model, Locale locale) {
    Opened opened = open(shown, preview, model, locale);
    BoardFilter all = BoardFilter.of("", "", "", shown.index());
    Board board = Board.of(shown.index(), all, opened.day(), opened.words());
    model.addAttribute("board", board);
    model.addAttribute(
        "sentence", PlanStanding.of(shown.index(), opened.day()).states(opened.words()));
    model.addAttribute(
        "parts",
        shown.parts().stream()
            .map(part -> PartLine.of(part, opened.head().base(), opened.words()))
            .toList());
    model.addAttribute(
        "endings", Arrays.stream(DocumentFormat.values()).map(DocumentFormat::ending).toList());
    return "planpublic/plan";
  }

  /** One fiche. */
  String fiche(PublicVersion shown, String preview, String node, Model model, Locale locale) {
    Opened opened = open(shown, preview, model, locale);
    Fiche fiche = find(shown, node);
    FichePage page = FichePage.of(shown.index(), fiche, opened.day(), opened.words());
    model.addAttribute("page", page);
    model.addAttribute(
        "endings", Arrays.stream(DocumentFormat.values()).map(DocumentFormat::ending).toList());
    return "planpublic/fiche";
  }

  private static Fiche find(PublicVersion shown, String node) {
    return shown.index().findFiche(node).orElseThrow(VersionPages::notFound);
  }

  /** All indicators, with the values that were published. */
  String indicators(PublicVersion shown, String preview, Model model, Locale locale) {
    Opened opened = open(shown, preview, model, locale);
    List<IndicatorLine> lines = IndicatorLine.all(shown.index(), opened.day(), opened.words());
    model.addAttribute("lines", lines);
    model.addAttribute("values", shown.version().disclosure().values());
    model.addAttribute(
        "sentence", opened.words().count("planpublic.indicators.sentence", lines.size()));
    return "planpublic/indicators";
  }

  /** A document of the whole. */
  ResponseEntity<byte[]> document(PublicVersion shown, String name, String ending, Locale locale) {
    PlanWords words = opening.words(locale);
    String version = VersionHead.name(shown.version(), words);
    String title = shown.index().plan().frame().title() + " " + version;
    LocalDate day = LocalDate.ofInstant(shown.version().preparedAt(), clock.getZone());
    if (name.equals("plan") && ending.equals(YAML)) {
      String text = PlanFileWriter.write(new PlanFile("", shown.index().plan(), List.of()));
      return file(title, YAML, "application/yaml", text.getBytes(StandardCharsets.UTF_8));
    }
    if (name.equals("tableur") && ending.equals(XLSX)) {
      PlanSheets sheets = PlanSheets.published(shown.index(), day, version, words);
      return file(title, XLSX, XlsxWriter.MEDIA_TYPE, XlsxWriter.write(title, day, sheets.all()));
    }
    DocumentFormat format = format(ending);
    PlanDocuments documents = PlanDocuments.published(shown.index(), day, version, words);
    Document document =
        switch (name) {
          case "plan" -> documents.whole();
          case "synoptique" -> documents.synopsis();
          case "indicateurs" -> documents.indicators();
          default -> throw notFound();
        };
    return file(
        document.title() + " " + version,
        format.ending(),
        format.mediaType(),
        format.write(document));
  }

  /** The document of a fiche. */
  ResponseEntity<byte[]> ficheDocument(
      PublicVersion shown, String node, String ending, Locale locale) {
    PlanWords words = opening.words(locale);
    String version = VersionHead.name(shown.version(), words);
    LocalDate day = LocalDate.ofInstant(shown.version().preparedAt(), clock.getZone());
    Fiche fiche = find(shown, node);
    DocumentFormat format = format(ending);
    Document document = PlanDocuments.published(shown.index(), day, version, words).fiche(fiche);
    return file(
        document.title() + " " + version,
        format.ending(),
        format.mediaType(),
        format.write(document));
  }

  private static DocumentFormat format(String ending) {
    return DocumentFormat.find(ending).orElseThrow(VersionPages::notFound);
  }

  /** A file of the scheme that is kept with the version. */
  ResponseEntity<byte[]> part(PublicVersion shown, String partId) {
    return shown.parts().stream()
        .filter(part -> part.id().equals(partId))
        .findFirst()
        .flatMap(
            part ->
                Optional.ofNullable(part.file())
                    .flatMap(
                        file ->
                            parts
                                .findFile(shown.version().planId(), file)
                                .map(
                                    content ->
                                        file(
                                            part.title(),
                                            file.name().substring(file.name().lastIndexOf('.') + 1),
                                            file.mediaType(),
                                            content))))
        .orElseThrow(VersionPages::notFound);
  }

  /** Asked for again each time: what was taken back is given to nobody. */
  private static ResponseEntity<byte[]> file(
      String title, String ending, String mediaType, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(title, ending))
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noCache())
        .body(bytes);
  }
}
