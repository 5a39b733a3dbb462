package org.maillage.app.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.reading.DiagnosticReading;
import org.maillage.app.diagnostic.reading.DiagnosticReading.TerritoryEntry;
import org.maillage.app.indicator.FigureTables;
import org.maillage.app.indicator.FigureWords;
import org.maillage.app.reference.ReferenceComparison.Cell;
import org.maillage.app.reference.ReferenceComparison.Column;
import org.maillage.app.reference.ReferenceComparison.Row;
import org.maillage.app.shell.Words;
import org.maillage.data.figures.FigureReference;
import org.maillage.data.figures.ReferenceTerritory;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.indicator.Figure;
import org.maillage.domain.diagnostic.indicator.FigureTable;
import org.maillage.domain.diagnostic.indicator.Unit;
import org.maillage.domain.diagnostic.indicator.Variable;
import org.maillage.domain.territory.Commune;
import org.springframework.stereotype.Component;

/**
 * Puts the figures of a territory beside those of the other territories of this home, computed the
 * same way, and beside figures that were published, which are not: their phrase stands with them.
 */
@Component
public class ReferenceTerritories {

  private final DiagnosticReading reading;
  private final FigureTables figures;

  ReferenceTerritories(DiagnosticReading reading, FigureTables figures) {
    this.reading = reading;
    this.figures = figures;
  }

  /** The comparison of a territory with all others that are known. */
  public ReferenceComparison compare(DiagnosticDossier own, Words words) {
    List<DiagnosticDossier> dossiers = new ArrayList<>(List.of(own));
    dossiers.addAll(others(own));
    List<ReferenceTerritory> published = FigureReference.territories();
    List<Column> columns = new ArrayList<>();
    for (DiagnosticDossier dossier : dossiers) {
      columns.add(new Column(dossier.territory().name(), words.get("reference.computed")));
    }
    published.forEach(p -> columns.add(new Column(p.label(words.language()), p.source())));
    List<Row> rows = new ArrayList<>();
    for (Variable variable : FigureReference.variables()) {
      if (compared().contains(variable.key())) {
        List<Cell> cells = new ArrayList<>();
        dossiers.forEach(d -> cells.add(computed(variable, figures.get(d), words)));
        published.forEach(p -> cells.add(published(variable, p, words)));
        rows.add(new Row(variable.label(words.language()), cells));
      }
    }
    return new ReferenceComparison(columns, rows);
  }

  /** The figures that some document publishes. */
  private static Set<String> compared() {
    return FigureReference.territories().stream()
        .flatMap(t -> t.figures().keySet().stream())
        .collect(Collectors.toSet());
  }

  private List<DiagnosticDossier> others(DiagnosticDossier own) {
    return reading.listTerritories().stream()
        .filter(entry -> !entry.id().equals(own.territory().id()))
        .map(entry -> sameMethod(entry, own.diagnostic().methode()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<DiagnosticDossier> sameMethod(TerritoryEntry entry, Methode methode) {
    return entry.methodes().contains(methode)
        ? reading.findDossier(entry.id(), methode)
        : Optional.empty();
  }

  private static Cell computed(Variable variable, FigureTable table, Words words) {
    Figure figure =
        table.figure(variable.key(), table.communes().stream().map(Commune::code).toList());
    return new Cell(new FigureWords(words).figure(variable.unit(), figure), "");
  }

  private static Cell published(Variable variable, ReferenceTerritory territory, Words words) {
    ReferenceTerritory.PublishedFigure figure = territory.figures().get(variable.key());
    if (figure == null) {
      return new Cell("", "");
    }
    // Published in whole per cents and minutes: no more digits than were printed.
    String value =
        variable.unit() == Unit.SHARE
            ? words.figures().percent(figure.value())
            : new FigureWords(words).value(variable.unit(), figure.value());
    return new Cell(value, figure.quote());
  }
}
