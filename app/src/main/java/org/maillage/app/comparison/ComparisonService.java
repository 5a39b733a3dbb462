package org.maillage.app.comparison;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.maillage.app.comparison.Comparison.Far;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.diagnostic.result.CommuneResults;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.comparison.PublishedComparison;
import org.maillage.domain.diagnostic.comparison.PublishedComparison.Apart;
import org.maillage.domain.territory.Commune;
import org.springframework.stereotype.Service;

/** Sets any result by commune beside a published table. */
@Service
public class ComparisonService {

  private final List<CommuneResults> results;
  private final AccessResults access;

  ComparisonService(List<CommuneResults> results, AccessResults access) {
    this.results = List.copyOf(results);
    this.access = access;
  }

  /** A result to choose. */
  public record Choice(String name, String label) {}

  /** All results of a territory, those of the access first; empty before a diagnostic. */
  public List<Choice> choices(String territoryId, Words words) {
    return results.stream()
        .flatMap(
            source ->
                source.names(territoryId).stream()
                    .map(name -> new Choice(name, source.label(territoryId, name, words))))
        .toList();
  }

  /** Names of all results of a territory; empty before a diagnostic. */
  public List<String> names(String territoryId) {
    return results.stream().flatMap(source -> source.names(territoryId).stream()).toList();
  }

  /** What a result is called, with its unit. */
  public String label(String territoryId, String result, Words words) {
    return source(territoryId, result).label(territoryId, result, words);
  }

  /**
   * Compares.
   *
   * @param result one of {@link #names}
   * @param apart what makes pairs far apart
   * @throws UnknownResultException when the territory has no result of that name
   */
  public Comparison compare(String territoryId, String result, PublishedTable table, Apart apart) {
    Map<String, Double> ours = source(territoryId, result).values(territoryId, result);
    DiagnosticDossier dossier =
        access
            .findDossier(territoryId, result)
            .orElseThrow(() -> new UnknownResultException(result, names(territoryId)));
    List<String> communes = dossier.territory().communes().stream().map(Commune::code).toList();
    PublishedComparison figures = PublishedComparison.of(communes, ours, table.values());
    boolean ofAccess =
        access.names(territoryId).contains(result) && !result.equals(AccessResults.POPULATION);
    Optional<Subject> subject =
        ofAccess ? Optional.of(AccessResults.subject(result)) : Optional.empty();
    VisibleReasons reasons = new VisibleReasons(dossier, subject);
    List<Far> farthest =
        figures.farthest(apart, Comparison.FARTHEST).stream()
            .map(
                pair ->
                    new Far(pair, dossier.getCommune(pair.code()).name(), reasons.of(pair.code())))
            .toList();
    return new Comparison(territoryId, result, figures, farthest, table.notNumbers());
  }

  private CommuneResults source(String territoryId, String result) {
    return results.stream()
        .filter(source -> source.names(territoryId).contains(result))
        .findFirst()
        .orElseThrow(() -> new UnknownResultException(result, names(territoryId)));
  }
}
