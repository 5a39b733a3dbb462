package org.maillage.app.diagnostic.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.maillage.app.diagnostic.reading.DiagnosticDossier;
import org.maillage.app.shell.Words;
import org.maillage.domain.diagnostic.Access;
import org.maillage.domain.diagnostic.CommuneAccess;
import org.maillage.domain.diagnostic.MeanTime;
import org.maillage.domain.diagnostic.Methode;
import org.maillage.domain.diagnostic.Subject;
import org.maillage.domain.diagnostic.remoteness.Remoteness;
import org.maillage.domain.offer.Gamme;
import org.maillage.domain.offer.Structure;
import org.maillage.domain.territory.Commune;
import org.maillage.domain.territory.PositionQuality;
import org.maillage.domain.territory.Zone;

/**
 * Everything about one commune.
 *
 * @param code INSEE code
 * @param name name
 * @param people "3 350 habitants"
 * @param epci its EPCI, empty where unknown
 * @param panierTime mean time of the basket, or why there is none
 * @param panierCoverage how many services the mean rests on; null when on all
 * @param blocks the services range by range; those outside the basket last
 * @param remoteness what it is far from, one sentence
 */
public record CommuneCard(
    String code,
    String name,
    String people,
    String epci,
    String panierTime,
    @Nullable String panierCoverage,
    List<Block> blocks,
    String remoteness) {

  public CommuneCard {
    blocks = List.copyOf(blocks);
  }

  /**
   * A range.
   *
   * @param outside true for the services outside the basket, which have no mean
   * @param title "Gamme de proximité"
   * @param time mean time, empty for the services outside the basket
   * @param far whether it exceeds the threshold
   * @param threshold "seuil : 9 min", empty where there is none
   * @param coverage how many services the mean rests on; null when on all
   * @param lines its services
   */
  public record Block(
      boolean outside,
      String title,
      String time,
      boolean far,
      String threshold,
      @Nullable String coverage,
      List<Line> lines) {
    public Block {
      lines = List.copyOf(lines);
    }

    /** Whether the map shows one of its services. */
    public boolean selected() {
      return lines.stream().anyMatch(Line::selected);
    }
  }

  /**
   * A service.
   *
   * @param subjectKey to show it on the map
   * @param service name
   * @param time time, or why there is none
   * @param answered whether there is a time
   * @param place name of the nearest structure, its commune, the length of the route; empty without
   * @param quality what is not exact about its position; null when exact
   * @param selected whether the map shows it
   */
  public record Line(
      String subjectKey,
      String service,
      String time,
      boolean answered,
      String place,
      @Nullable String quality,
      boolean selected) {}

  /** The card of a commune; empty when the territory has no such commune. */
  public static Optional<CommuneCard> find(
      DiagnosticDossier dossier, String communeCode, Subject selected, Words words) {
    return dossier
        .findCommune(communeCode)
        .map(commune -> new Builder(dossier, commune, selected, words).build());
  }

  private static final class Builder {

    private final DiagnosticDossier dossier;
    private final Commune commune;
    private final Subject selected;
    private final Words words;
    private final Times times;
    private final SubjectWords names;
    private final CommuneAccess access;
    private final Remoteness.CommuneRemoteness remote;

    Builder(DiagnosticDossier dossier, Commune commune, Subject selected, Words words) {
      this.dossier = dossier;
      this.commune = commune;
      this.selected = selected;
      this.words = words;
      this.times = new Times(words);
      this.names = new SubjectWords(dossier, words);
      this.access = dossier.getAccess(commune.code());
      this.remote = dossier.getRemoteness(commune.code());
    }

    CommuneCard build() {
      List<Block> blocks = new ArrayList<>();
      for (Gamme gamme : Gamme.values()) {
        blocks.add(block(gamme));
      }
      List<String> others = dossier.servicesOutsideBasket();
      if (!others.isEmpty()) {
        String title = words.get("diagnostic.choice.others");
        blocks.add(new Block(true, title, "", false, "", null, lines(others)));
      }
      return new CommuneCard(
          commune.code(),
          commune.name(),
          words.count("diagnostic.people", commune.population()),
          dossier.findEpci(commune.code()).map(Zone::name).orElse(""),
          times.of(access, new Subject.OfPanier()),
          coverage(access.panier()),
          blocks,
          remoteness());
    }

    private Block block(Gamme gamme) {
      OptionalLong thresholdMs = dossier.remoteness().thresholds().findMs(gamme);
      Subject subject = new Subject.OfGamme(gamme);
      return new Block(
          false,
          names.label(subject),
          times.of(access, subject),
          remote.farFrom().contains(gamme),
          thresholdMs.isEmpty()
              ? ""
              : words.get("diagnostic.threshold", times.of(thresholdMs.getAsLong())),
          coverage(Objects.requireNonNull(access.gammes().get(gamme))),
          lines(Objects.requireNonNull(dossier.panier().gammes().get(gamme))));
    }

    private @Nullable String coverage(MeanTime mean) {
      return mean.covered() == mean.total()
          ? null
          : words.get(
              "diagnostic.coverage",
              words.figures().integer(mean.covered()),
              words.figures().integer(mean.total()));
    }

    private List<Line> lines(List<String> serviceCodes) {
      return serviceCodes.stream().map(this::line).toList();
    }

    private Line line(String serviceCode) {
      Access service = Objects.requireNonNull(access.services().get(serviceCode));
      Subject subject = new Subject.OfService(serviceCode);
      Optional<Structure> structure =
          Optional.ofNullable(service.structureId()).flatMap(dossier::findStructure);
      return new Line(
          subject.key(),
          names.service(serviceCode),
          times.of(service),
          service.status() == Access.Status.ANSWERED,
          structure.map(s -> place(s, service)).orElse(""),
          structure.map(s -> quality(s.positionQuality())).orElse(null),
          subject.equals(selected));
    }

    private String place(Structure structure, Access service) {
      List<String> parts = new ArrayList<>();
      parts.add(structure.name());
      dossier
          .findCommune(structure.communeCode())
          .map(Commune::name)
          .filter(name -> !structure.name().toLowerCase(Locale.ROOT).contains(lower(name)))
          .ifPresent(parts::add);
      if (structure.communeCode().equals(commune.code())
          && dossier.diagnostic().methode() == Methode.COMMUNALE) {
        parts.add(words.get("diagnostic.in-the-commune"));
      } else if (service.routeLengthM() > 0) {
        parts.add(words.figures().distance(service.routeLengthM()));
      }
      return String.join(words.get("diagnostic.dot"), parts);
    }

    private static String lower(String name) {
      return name.toLowerCase(Locale.ROOT);
    }

    private @Nullable String quality(PositionQuality quality) {
      // The commune method goes from mairie to mairie: where the place stands changes nothing.
      return quality == PositionQuality.EXACT || dossier.diagnostic().methode() == Methode.COMMUNALE
          ? null
          : words.get("diagnostic.quality." + quality.name().toLowerCase(Locale.ROOT));
    }

    private String remoteness() {
      List<String> far = remote.farFrom().stream().sorted().map(names::gamme).toList();
      if (!remote.known() && far.isEmpty()) {
        return words.get("diagnostic.far.unknown");
      }
      if (far.isEmpty()) {
        return words.get("diagnostic.far.none");
      }
      return words.count(
          "diagnostic.far.from", far.size(), String.join(words.get("diagnostic.comma"), far));
    }
  }
}
