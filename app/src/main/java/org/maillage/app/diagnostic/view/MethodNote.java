package org.maillage.app.diagnostic.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Figures;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.PopulationBasis;
import org.maillage.domain.territory.Source;

/**
 * How the figures were made, beside the figures.
 *
 * @param method name of the method
 * @param vintages "2013 à 2026", empty without sources
 * @param paragraphs method, people, basket, limits: one sentence or two each
 * @param sources every file that was read
 */
public record MethodNote(
    String method, String vintages, List<String> paragraphs, List<Source> sources) {

  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

  public MethodNote {
    paragraphs = List.copyOf(paragraphs);
    sources = List.copyOf(sources);
  }

  /** Writes the note of a diagnostic. */
  public static MethodNote of(DiagnosticDossier dossier, Words words) {
    String method = dossier.diagnostic().methode().name().toLowerCase(Locale.ROOT);
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(words.get("diagnostic.method.text." + method));
    paragraphs.addAll(people(dossier, words));
    boolean english = words.language().equals("en");
    paragraphs.add(
        words.get(
            "diagnostic.method.panier",
            english ? dossier.panier().nameEn() : dossier.panier().nameFr(),
            dossier.panier().version(),
            dossier.panier().origin()));
    paragraphs.add(words.get("diagnostic.method.classes"));
    paragraphs.add(words.get("diagnostic.method.limits"));
    return new MethodNote(
        words.get("diagnostic.method." + method),
        vintages(dossier.territory().sources(), words),
        paragraphs,
        dossier.territory().sources());
  }

  private static List<String> people(DiagnosticDossier dossier, Words words) {
    PopulationBasis basis = dossier.diagnostic().basis();
    Figures figures = words.figures();
    double total = basis.peopleInCells() + basis.peopleOnRoads() + basis.peopleAtTownHalls();
    List<String> texts = new ArrayList<>();
    if (total > 0) {
      texts.add(
          words.get(
              "diagnostic.method.people",
              figures.percent(basis.peopleInCells() / total),
              figures.percent(basis.peopleOnRoads() / total),
              figures.percent(basis.peopleAtTownHalls() / total)));
    }
    texts.add(
        words.get(
            "diagnostic.method.origins",
            figures.integer(basis.origins()),
            figures.integer(basis.originsFar()),
            figures.integer(basis.originsOffRoad())));
    return texts;
  }

  /** The years the sources speak of, from the oldest to the newest. */
  public static String vintages(List<Source> sources, Words words) {
    TreeSet<String> years = new TreeSet<>();
    for (Source source : sources) {
      Matcher matcher = YEAR.matcher(source.vintage());
      while (matcher.find()) {
        years.add(matcher.group());
      }
    }
    if (years.isEmpty()) {
      return "";
    }
    return years.size() == 1
        ? years.first()
        : words.get("diagnostic.vintages", years.first(), years.last());
  }
}
