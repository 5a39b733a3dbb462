package org.maillage.app.panier.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.maillage.app.offer.StoredPanier;
import org.maillage.app.panier.PanierDraft;
import org.maillage.app.panier.RangesOnTerritory;
import org.maillage.app.shell.Dates;
import org.maillage.domain.diagnostic.ranges.ComputedRanges;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Panier;
import org.maillage.domain.offer.PanierComparison;
import org.maillage.domain.offer.Service;

/** What the pages of the baskets show. */
final class PanierViews {

  private final PanierWords say;
  private final List<Service> catalogue;
  private final Dates dates;

  PanierViews(PanierWords say, List<Service> catalogue, ZoneId zone) {
    this.say = say;
    this.dates = new Dates(say.words().locale(), zone);
    this.catalogue = catalogue;
  }

  /** A basket in a list. */
  record Entry(
      String id,
      String version,
      String key,
      String name,
      String sizes,
      String origin,
      boolean reference,
      String created) {}

  /** A service in its range. */
  record Row(
      String label,
      String theme,
      String sources,
      String unmapped,
      String why,
      String equipped,
      String computed,
      boolean differs) {}

  /** A range with its services. */
  record Range(String name, List<Row> rows) {}

  /** A line of the form. */
  record Field(
      String code,
      String label,
      String theme,
      String gamme,
      String computed,
      boolean differs,
      String equipped,
      String reason,
      String why,
      String problem) {}

  /** A service that changed. */
  record Change(String label, String before, String after) {}

  /** What sets two baskets apart. */
  record Changes(String sentence, List<Change> added, List<Change> removed, List<Change> moved) {}

  Entry entry(StoredPanier stored) {
    Panier panier = stored.panier();
    return new Entry(
        panier.id(),
        panier.version(),
        panier.id() + "@" + panier.version(),
        say.name(panier),
        sizes(panier),
        panier.origin(),
        stored.reference(),
        dates.day(stored.createdAt()));
  }

  /** "29 services : 8 de proximité, 8 intermédiaires, 13 supérieurs". */
  String sizes(Panier panier) {
    Object[] sizes =
        Arrays.stream(Gamme.values())
            .map(gamme -> say.words().figures().integer(codes(panier, gamme).size()))
            .toArray();
    return say.words().count("panier.sizes", panier.services().size(), sizes);
  }

  private static List<String> codes(Panier panier, Gamme gamme) {
    return Objects.requireNonNull(panier.gammes().get(gamme));
  }

  List<Range> ranges(Panier panier, @Nullable RangesOnTerritory territory) {
    Optional<ComputedRanges> computed =
        Optional.ofNullable(territory).map(t -> t.ranges(panier.services()));
    List<Range> ranges = new ArrayList<>();
    for (Gamme gamme : Gamme.values()) {
      List<Row> rows =
          codes(panier, gamme).stream()
              .map(code -> row(code, gamme, panier, territory, computed))
              .toList();
      ranges.add(new Range(say.gamme(gamme), rows));
    }
    return ranges;
  }

  private Row row(
      String code,
      Gamme gamme,
      Panier panier,
      @Nullable RangesOnTerritory territory,
      Optional<ComputedRanges> computed) {
    Optional<Service> service = say.findService(code);
    Optional<Gamme> byRule = computed.flatMap(ranges -> ranges.findGamme(code));
    return new Row(
        say.service(code),
        service.map(say::theme).orElse(""),
        service.map(say::sources).orElseGet(() -> say.words().get("panier.source.none")),
        service.map(s -> s.unmapped(say.words().language())).orElse(""),
        say.why(panier.choice(code)),
        territory == null ? "" : say.equipped(territory, code),
        territory == null ? "" : say.gammeOrNone(byRule.orElse(null)),
        byRule.isPresent() && byRule.get() != gamme);
  }

  List<String> cuts(Panier panier, @Nullable RangesOnTerritory territory) {
    return territory == null ? List.of() : say.cuts(territory.ranges(panier.services()));
  }

  /** The lines of the form: services of the basket first, then the rest of the catalogue. */
  List<Field> fields(
      Panier former,
      PanierDraft draft,
      Map<String, PanierDraft.Problem> problems,
      @Nullable RangesOnTerritory territory) {
    Optional<ComputedRanges> computed =
        Optional.ofNullable(territory).map(t -> t.ranges(draft.services(former)));
    List<String> codes = new ArrayList<>(former.services());
    catalogue.stream().map(Service::code).filter(c -> !codes.contains(c)).forEach(codes::add);
    return codes.stream()
        .map(code -> field(code, former, draft, problems, territory, computed))
        .toList();
  }

  private Field field(
      String code,
      Panier former,
      PanierDraft draft,
      Map<String, PanierDraft.Problem> problems,
      @Nullable RangesOnTerritory territory,
      Optional<ComputedRanges> computed) {
    Gamme gamme = draft.gammes().get(code);
    Optional<Gamme> byRule = computed.flatMap(ranges -> ranges.findGamme(code));
    return new Field(
        code,
        say.service(code),
        say.findService(code).map(say::theme).orElse(""),
        gamme == null ? "" : gamme.name(),
        gamme == null ? "" : say.gammeOrNone(byRule.orElse(null)),
        gamme != null && byRule.isPresent() && byRule.get() != gamme,
        territory == null ? "" : say.equipped(territory, code),
        draft.reasons().getOrDefault(code, ""),
        former.findGamme(code).isPresent() ? say.why(former.choice(code)) : "",
        problem(problems.get(code)));
  }

  String problem(PanierDraft.@Nullable Problem problem) {
    return problem == null
        ? ""
        : say.words().get("panier.problem." + problem.name(), PanierDraft.LONGEST);
  }

  Changes changes(Panier before, Panier after) {
    PanierComparison comparison = PanierComparison.of(before, after);
    String sentence =
        comparison.same()
            ? say.words().get("panier.compare.same", comparison.kept().size())
            : say.words()
                .get(
                    "panier.compare.sentence",
                    comparison.added().size(),
                    comparison.removed().size(),
                    comparison.moved().size(),
                    comparison.kept().size());
    return new Changes(
        sentence,
        changes(comparison.added()),
        changes(comparison.removed()),
        changes(comparison.moved()));
  }

  private List<Change> changes(List<PanierComparison.Change> changes) {
    return changes.stream()
        .map(
            change ->
                new Change(
                    say.service(change.serviceCode()),
                    change.before().map(say::gamme).orElse(""),
                    change.after().map(say::gamme).orElse("")))
        .collect(Collectors.toList());
  }
}
