package org.maillage.app.diagnostic.chapter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading.TerritoryEntry;

/**
 * What a chapter's page has around its own content.
 *
 * @param entry the territory
 * @param dossier its diagnostic, by the method that names places where there is one
 * @param chapter the chapter shown
 * @param links to all chapters, each with the selection
 * @param selection what the reader has chosen, null for the whole territory
 * @param choices what may be chosen
 * @param unknown a selection of the address that means nothing here, null for none
 * @param vintages years that the data describe, empty when unknown
 * @param credit sources in one line
 */
public record ChapterFrame(
    TerritoryEntry entry,
    DiagnosticDossier dossier,
    Chapter chapter,
    List<Link> links,
    @Nullable Selection selection,
    List<Selections.Group> choices,
    @Nullable String unknown,
    String vintages,
    String credit) {

  /** A chapter in the navigation. */
  public record Link(String messageKey, String href, boolean current) {}

  public ChapterFrame {
    links = List.copyOf(links);
    choices = List.copyOf(choices);
  }

  /**
   * The selection that the figures are about; empty for the whole territory. A selection without
   * communes stays in the address, the page says that it is empty, and the whole is shown.
   */
  public Optional<Selection> findSelection() {
    return Optional.ofNullable(selection).filter(s -> !s.communeCodes().isEmpty());
  }

  /** Whether a commune is to be shown: it is selected, or nothing is. */
  public boolean shows(String communeCode) {
    return findSelection().map(s -> s.contains(communeCode)).orElse(true);
  }

  /**
   * Address of this chapter, with the selection.
   *
   * @param parameters of the chapter, in their order; empty values are left out
   */
  public String href(Map<String, String> parameters) {
    return chapter.path(entry.id()) + query(parameters);
  }

  /** As {@link #href}, without the path: starts with "?". */
  public String query(Map<String, String> parameters) {
    String own =
        parameters.entrySet().stream()
            .filter(e -> !e.getValue().isEmpty())
            .map(e -> e.getKey() + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    String sel = selection == null ? "" : "sel=" + encoded(selection.key());
    String both = own.isEmpty() || sel.isEmpty() ? own + sel : own + "&" + sel;
    return "?" + both;
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":");
  }
}
